package org.fettle.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fettle.FettleTest;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Door;
import org.fettle.platform.actor.Role;
import org.fettle.platform.identity.Accounts;
import org.fettle.platform.identity.NewAccount;
import org.fettle.platform.notify.Mails;
import org.fettle.platform.settings.Practice;
import org.junit.jupiter.api.Test;

@FettleTest
class RemindersTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Actor MANAGER =
            new Actor(UUID.randomUUID(), "Test manager", Set.of(Role.SERVICE_MANAGER), Door.API, "r-1");

    private final Reminders reminders;
    private final Technicians technicians;
    private final Qualifications qualifications;
    private final Accounts accounts;
    private final Mails mails;
    private final Clock clock;

    RemindersTest(
            Reminders reminders,
            Technicians technicians,
            Qualifications qualifications,
            Accounts accounts,
            Mails mails,
            Clock clock) {
        this.reminders = reminders;
        this.technicians = technicians;
        this.qualifications = qualifications;
        this.accounts = accounts;
        this.mails = mails;
        this.clock = clock;
    }

    @Test
    void eachMarkIsRemindedOfOnceInTheReadersLanguage() {
        var account = UuidCreator.getTimeOrderedEpoch();
        var mail = "reminded-" + account + "@example.org";
        accounts.open(
                MANAGER,
                new NewAccount(
                        account,
                        "reminded-" + account,
                        "Reminded",
                        null,
                        mail,
                        Locale.GERMAN,
                        Set.of(Role.FIELD_TECHNICIAN),
                        false));
        var who = UuidCreator.getTimeOrderedEpoch();
        technicians.open(
                MANAGER,
                new NewTechnician(
                        who,
                        "Reminded",
                        "Reminder test",
                        Set.of(Practice.FIELD),
                        BERLIN,
                        Optional.empty(),
                        Optional.of(account)));
        var today = LocalDate.ofInstant(clock.instant(), BERLIN);
        qualifications.grant(
                MANAGER,
                new Qualification(
                        UuidCreator.getTimeOrderedEpoch(),
                        who,
                        QualificationKind.CERTIFICATE,
                        "epa-608",
                        Set.of("type-ii"),
                        "x",
                        "",
                        "US",
                        today.minusYears(1),
                        today.minusYears(1),
                        Optional.of(today.plusDays(28)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        reminders.remind(Actor.system("test"));
        reminders.remind(Actor.system("test"));
        assertThat(mails.list(null, 500))
                .filteredOn(m -> m.recipient().equals(mail))
                .extracting(m -> m.subject())
                .containsExactly("EPA 608 (Typ II) von Reminded endet am "
                        + java.time.format.DateTimeFormatter.ofPattern("dd.MM.yyyy")
                                .format(today.plusDays(28)));
    }

    @Test
    void theMarksAreNinetySixtyThirtyAndSevenDays() {
        assertThat(Reminders.due(91)).isEmpty();
        assertThat(Reminders.due(90)).hasValue(90);
        assertThat(Reminders.due(61)).hasValue(90);
        assertThat(Reminders.due(60)).hasValue(60);
        assertThat(Reminders.due(8)).hasValue(30);
        assertThat(Reminders.due(7)).hasValue(7);
        assertThat(Reminders.due(0)).hasValue(7);
        assertThat(Reminders.due(-1)).isEmpty();
    }
}
