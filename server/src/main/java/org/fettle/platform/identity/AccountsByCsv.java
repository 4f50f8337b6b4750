package org.fettle.platform.identity;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Role;
import org.fettle.platform.imports.CsvKind;
import org.fettle.platform.imports.ImportRow;
import org.fettle.platform.shell.Problems.Fault;
import org.springframework.stereotype.Component;

/// New accounts from a file, one row each; their passwords are set by links.
@Component
class AccountsByCsv implements CsvKind {
    private static final Set<String> LANGUAGES = Set.of("en", "de");
    private static final Set<String> YES = Set.of("", "yes", "ja", "true", "1");
    private static final Set<String> NO = Set.of("no", "nein", "false", "0");

    private final Accounts accounts;

    AccountsByCsv(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public String name() {
        return "accounts";
    }

    @Override
    public String title() {
        return "identity.accounts";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMINISTRATOR);
    }

    @Override
    public List<Field> fields() {
        return List.of(
                new Field("login", "identity.login", true, "b.example"),
                new Field("name", "identity.name", true, "B. Example"),
                new Field("mail", "identity.mail", false, "b@example.org"),
                new Field("language", "identity.language", false, "de"),
                new Field("roles", "identity.roles", false, "DISPATCHER DESK"),
                new Field("active", "identity.active", false, "yes"));
    }

    @Override
    public List<Fault> take(Actor by, ImportRow row) {
        var faults = new ArrayList<Fault>();
        var roles = roles(row, faults);
        var language = row.given("language").orElse("en").toLowerCase(Locale.ROOT);
        if (!LANGUAGES.contains(language)) faults.add(row.fault("language", "identity.csv.language"));
        var mail = row.given("mail").orElse(null);
        if (mail != null && !mail.matches("[^@\\s]+@[^@\\s]+")) faults.add(row.fault("mail", "identity.csv.mail"));
        var active = row.value("active").toLowerCase(Locale.ROOT);
        if (!YES.contains(active) && !NO.contains(active)) faults.add(row.fault("active", "identity.csv.active"));
        if (!faults.isEmpty()) return faults;
        var id = UuidCreator.getTimeOrderedEpoch();
        var account = new NewAccount(
                id, row.value("login"), row.value("name"), null, mail, Locale.of(language), roles, false);
        if (!accounts.open(by, account)) return List.of(row.fault("login", AccountChange.Reason.LOGIN_TAKEN.key()));
        if (NO.contains(active)) accounts.change(by, id, 1, account.name(), mail, roles, false);
        return List.of();
    }

    private static Set<Role> roles(ImportRow row, List<Fault> faults) {
        var roles = EnumSet.noneOf(Role.class);
        for (var name : row.value("roles").toUpperCase(Locale.ROOT).split("[\\s,;|]+"))
            Arrays.stream(Role.values())
                    .filter(role -> role.name().equals(name))
                    .findFirst()
                    .ifPresentOrElse(roles::add, () -> {
                        if (!name.isEmpty()) faults.add(row.fault("roles", "identity.csv.role", name, known()));
                    });
        return roles;
    }

    private static String known() {
        return Arrays.stream(Role.values()).map(Role::name).collect(Collectors.joining(", "));
    }
}
