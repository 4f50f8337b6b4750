package org.fettle.demo.library;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fettle.demo.DemoAccounts;
import org.fettle.people.Interval;
import org.fettle.people.NewTechnician;
import org.fettle.people.Qualification;
import org.fettle.people.QualificationKind;
import org.fettle.people.Qualifications;
import org.fettle.people.Shift;
import org.fettle.people.Shifts;
import org.fettle.people.Skill;
import org.fettle.people.Technicians;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Door;
import org.fettle.platform.actor.Role;
import org.fettle.platform.identity.Account;
import org.fettle.platform.identity.Accounts;
import org.fettle.platform.identity.NewAccount;
import org.fettle.platform.settings.Practice;
import org.springframework.stereotype.Component;

/// The demo library's people, with what they may do.
@Component
class Staff {
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final Accounts accounts;
    private final Technicians technicians;
    private final Qualifications qualifications;
    private final Shifts shifts;

    Staff(Accounts accounts, Technicians technicians, Qualifications qualifications, Shifts shifts) {
        this.accounts = accounts;
        this.technicians = technicians;
        this.qualifications = qualifications;
        this.shifts = shifts;
    }

    void load(LocalDate day) {
        var rows = rows();
        var signIns = new ArrayList<NewAccount>();
        for (var r : rows)
            signIns.add(
                    new NewAccount(fresh(), r[0], r[1], null, null, Locale.of(r[2]), Set.of(Role.valueOf(r[3])), true));
        accounts.openAlike(LibraryDay.BY, signIns, DemoAccounts.PASSWORD);
        for (var at = 0; at < rows.size(); at++)
            technician(rows.get(at), signIns.get(at).id(), day);
    }

    /// Working hours of that day, where they are not there yet.
    void shifts(LocalDate day) {
        var from = day.atTime(LocalTime.of(8, 0)).atZone(ZONE).toInstant();
        var until = day.atTime(LocalTime.of(16, 30)).atZone(ZONE).toInstant();
        for (var t : technicians.active())
            if (t.practices().contains(Practice.LIBRARY))
                shifts.plan(LibraryDay.BY, new Shift(fresh(), t.id(), new Interval(from, until)));
    }

    /// The one who signs in with this login, as the doors want to know who acts.
    Actor as(String login) {
        var account = accounts.list().stream()
                .filter(a -> a.demo() && a.login().equals(login))
                .findFirst()
                .orElseThrow();
        return actor(account);
    }

    UUID technician(Actor who) {
        return technicians.ofAccount(who.account()).orElseThrow().id();
    }

    private static Actor actor(Account account) {
        return new Actor(account.id(), account.name(), account.roles(), Door.SYSTEM, "-");
    }

    private void technician(String[] row, UUID account, LocalDate day) {
        var id = fresh();
        technicians.open(
                LibraryDay.BY,
                new NewTechnician(
                        id,
                        row[1],
                        "Technical services",
                        Set.of(Practice.LIBRARY),
                        ZONE,
                        Optional.empty(),
                        Optional.of(account)));
        for (var granted : split(row[4])) grant(id, granted.split(":", -1), day);
        for (var skill : split(row[5])) {
            var parts = skill.split(":", -1);
            var level = Integer.parseInt(parts[1]);
            qualifications.assess(
                    LibraryDay.BY, new Skill(fresh(), id, parts[0], level, "Demo Librarian 1", day.minusYears(1)));
        }
    }

    private void grant(UUID technician, String[] granted, LocalDate day) {
        var since = day.minusYears(4);
        var qualification = new Qualification(
                fresh(),
                technician,
                QualificationKind.valueOf(granted[0]),
                granted[1],
                granted[2].isEmpty() ? Set.of() : Set.of(granted[2].split("\\+")),
                "Demo school",
                "",
                "DE",
                since,
                since,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        qualifications.grant(LibraryDay.BY, qualification);
        qualifications.verify(LibraryDay.BY, qualification.id());
    }

    private static List<String> split(String cell) {
        return cell.isBlank() ? List.of() : List.of(cell.split(","));
    }

    private static List<String[]> rows() {
        var name = "/demo/library/staff.tsv";
        try (var in = Objects.requireNonNull(Staff.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UUID fresh() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
