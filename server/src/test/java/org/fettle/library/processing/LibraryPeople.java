package org.fettle.library.processing;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fettle.people.NewTechnician;
import org.fettle.people.Qualification;
import org.fettle.people.QualificationKind;
import org.fettle.people.Qualifications;
import org.fettle.people.Technicians;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Door;
import org.fettle.platform.actor.Role;
import org.fettle.platform.identity.Accounts;
import org.fettle.platform.identity.NewAccount;
import org.fettle.platform.settings.Practice;

/// People of a library, for tests.
public record LibraryPeople(Accounts accounts, Technicians technicians, Qualifications qualifications) {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /// @param trained has the diploma that lets work alone
    public Actor technician(boolean trained) {
        var account = UuidCreator.getTimeOrderedEpoch();
        var setup = new Actor(UUID.randomUUID(), "Test setup", Set.of(Role.ADMINISTRATOR), Door.API, "t-3");
        accounts.open(
                setup,
                new NewAccount(
                        account,
                        "p" + account,
                        "Test technician",
                        null,
                        null,
                        Locale.ENGLISH,
                        Set.of(Role.LIBRARY_TECHNICIAN),
                        false));
        var id = UuidCreator.getTimeOrderedEpoch();
        technicians.open(
                setup,
                new NewTechnician(
                        id,
                        "Test technician",
                        "Test",
                        Set.of(Practice.LIBRARY),
                        BERLIN,
                        Optional.empty(),
                        Optional.of(account)));
        if (trained) diploma(setup, id);
        return new Actor(account, "Test technician", Set.of(Role.LIBRARY_TECHNICIAN), Door.PAGE, "t-4");
    }

    private void diploma(Actor by, UUID technician) {
        var since = LocalDate.of(2020, 1, 1);
        qualifications.grant(
                by,
                new Qualification(
                        UuidCreator.getTimeOrderedEpoch(),
                        technician,
                        QualificationKind.VOCATIONAL_DIPLOMA,
                        "library-technician",
                        Set.of(),
                        "Test school",
                        "",
                        "DE",
                        since,
                        since,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }
}
