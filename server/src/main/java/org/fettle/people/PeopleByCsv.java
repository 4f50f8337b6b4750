package org.fettle.people;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Role;
import org.fettle.platform.identity.Account;
import org.fettle.platform.identity.Accounts;
import org.fettle.platform.imports.CsvKind;
import org.fettle.platform.imports.ImportRow;
import org.fettle.platform.shell.Problems.Fault;
import org.springframework.stereotype.Component;

/// Technicians from a file, with what they hold and can do. A line with a number changes that technician and adds what
/// is not there yet, and leaves alone what the line says nothing of; one without opens a new one. Nothing is ever taken
/// away: that is revoked by hand, with a reason.
@Component
class PeopleByCsv implements CsvKind {
    private static final ZoneId USUAL_ZONE = ZoneId.of("Europe/Berlin");

    private final Technicians technicians;
    private final Qualifications qualifications;
    private final Entries entries;
    private final Accounts accounts;

    PeopleByCsv(Technicians technicians, Qualifications qualifications, Entries entries, Accounts accounts) {
        this.technicians = technicians;
        this.qualifications = qualifications;
        this.entries = entries;
        this.accounts = accounts;
    }

    @Override
    public String name() {
        return "people";
    }

    @Override
    public String title() {
        return "people.list";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.SERVICE_MANAGER, Role.LIBRARIAN);
    }

    @Override
    public List<Field> fields() {
        return List.of(
                new Field("number", "people.number", false, ""),
                new Field("name", "people.name", true, "B. Example"),
                new Field("team", "people.team", true, "Heating"),
                new Field("practices", "people.practices", true, "FIELD"),
                new Field("zone", "people.zone", false, "Europe/Berlin"),
                new Field("address", "people.home", false, "Teststraße 7, 95497 Goldkronach"),
                new Field("latitude", "people.latitude", false, "50.01"),
                new Field("longitude", "people.longitude", false, "11.68"),
                new Field("login", "people.login", false, ""),
                new Field("active", "people.active", false, "yes"),
                new Field(
                        "qualifications",
                        "people.qualifications",
                        false,
                        "epa-608/type-ii | Example Institute | 123 | US | 2024-05-02; elektrofachkraft | IHK | | DE |"
                                + " 2019-07-01"),
                new Field("skills", "people.skills", false, "mending | 2 | 2026-01-31"));
    }

    @Override
    public List<Fault> take(Actor by, ImportRow row) {
        var faults = new ArrayList<Fault>();
        var reading = new SheetReading(row, faults);
        var present = present(row, reading, faults);
        var id = present.map(Technician::id).orElseGet(UuidCreator::getTimeOrderedEpoch);
        var account = account(row, id, faults);
        var as = new NewTechnician(
                id,
                row.value("name"),
                row.value("team"),
                reading.practices(),
                reading.zone().or(() -> present.map(Technician::zone)).orElse(USUAL_ZONE),
                reading.home(),
                account.map(Account::id));
        var active = reading.active().or(() -> present.map(Technician::active)).orElse(true);
        var held = reading.qualifications(id);
        var skilled = reading.skills(id, by.name());
        if (!faults.isEmpty()) return faults;
        var now = present.orElseGet(() -> technicians.open(by, as));
        if (!replaced(by, now, as, active)) return List.of(row.fault("number", "people.csv.changed"));
        add(by, id, held, skilled, reading);
        return faults;
    }

    private Optional<Technician> present(ImportRow row, SheetReading reading, List<Fault> faults) {
        var number = reading.number();
        var present = number.flatMap(technicians::byNumber);
        if (number.isPresent() && present.isEmpty()) faults.add(row.fault("number", "people.csv.number"));
        return present;
    }

    private Optional<Account> account(ImportRow row, UUID technician, List<Fault> faults) {
        var account = row.given("login").flatMap(accounts::byLogin);
        if (row.given("login").isPresent() && account.isEmpty()) faults.add(row.fault("login", "people.csv.login"));
        var taken = account.flatMap(a -> technicians.ofAccount(a.id()))
                .filter(t -> !t.id().equals(technician))
                .isPresent();
        if (taken) faults.add(row.fault("login", "people.csv.login-taken"));
        return account;
    }

    /// False if somebody changed the technician since the line was read.
    private boolean replaced(Actor by, Technician now, NewTechnician as, boolean active) {
        var same = now.name().equals(as.name())
                && now.team().equals(as.team())
                && now.practices().equals(as.practices())
                && now.zone().equals(as.zone())
                && (as.home().isEmpty() || as.home().equals(now.home()))
                && (as.account().isEmpty() || as.account().equals(now.account()))
                && now.active() == active;
        return same || technicians.replace(by, now.version(), as, active);
    }

    private void add(Actor by, UUID id, List<NewQualification> held, List<Skill> skilled, SheetReading reading) {
        var has = java.util.Objects.requireNonNull(
                qualifications.facts(List.of(id)).get(id));
        for (var asked : held)
            add(
                    by,
                    asked,
                    has.qualifications().stream().filter(q -> same(q, asked)).toList(),
                    reading);
        for (var skill : skilled)
            if (has.skills().stream().noneMatch(s -> same(s, skill)) && !qualifications.assess(by, skill))
                reading.fault("skills", List.of(skill.code()), "people.fault.assess");
    }

    /// @param there all that are what is asked for
    private void add(Actor by, NewQualification asked, List<Qualification> there, SheetReading reading) {
        if (there.isEmpty()) {
            if (entries.grant(by, asked, Optional.empty()) instanceof Granting.Refused(var keys))
                keys.forEach(key -> reading.fault("qualifications", List.of(asked.code()), key));
        } else if (there.stream().allMatch(q -> q.revoked().isPresent())) {
            var on = there.getLast().revoked().orElseThrow().on();
            reading.fault("qualifications", List.of(asked.code()), "people.csv.revoked", on.toString());
        }
    }

    private static boolean same(Qualification q, NewQualification asked) {
        return q.code().equals(asked.code())
                && q.scopes().equals(asked.scopes())
                && q.issuer().equals(asked.issuer())
                && q.number().equals(asked.number())
                && q.jurisdiction().equals(asked.jurisdiction())
                && q.validFrom().equals(asked.validFrom())
                && q.validUntil().equals(asked.validUntil());
    }

    private static boolean same(Skill s, Skill asked) {
        return s.code().equals(asked.code())
                && s.level() == asked.level()
                && s.assessedOn().equals(asked.assessedOn());
    }
}
