package org.fettle.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fettle.FettleTest;
import org.fettle.people.Interval;
import org.fettle.people.NewTechnician;
import org.fettle.people.Place;
import org.fettle.people.Technicians;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Door;
import org.fettle.platform.actor.Role;
import org.fettle.platform.identity.Accounts;
import org.fettle.platform.identity.NewAccount;
import org.fettle.platform.settings.Practice;
import org.fettle.platform.shell.HomeCard;
import org.fettle.platform.shell.Viewer;
import org.junit.jupiter.api.Test;

/// The start page's counts. Other tests share the database, so each looks at the difference it makes.
@FettleTest
class WorkHomeTest {
    private static final Actor BY = Actor.system("test");
    private static final Actor MANAGER =
            new Actor(UUID.randomUUID(), "Test manager", Set.of(Role.SERVICE_MANAGER), Door.API, "t-1");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final WorkHome home;
    private final Tasks tasks;
    private final Technicians technicians;
    private final Accounts accounts;
    private final Instant now;

    WorkHomeTest(WorkHome home, Tasks tasks, Technicians technicians, Accounts accounts, Clock clock) {
        this.home = home;
        this.tasks = tasks;
        this.technicians = technicians;
        this.accounts = accounts;
        this.now = clock.instant();
    }

    @Test
    void aDispatcherSeesWhatNobodyHasAndWhatIsLate() {
        var viewer = viewer(UUID.randomUUID(), Role.DISPATCHER);
        var unassigned = count(viewer, "home.work.unassigned");
        var late = count(viewer, "home.work.late");
        task(now.minusSeconds(60), now.plusSeconds(60));
        task(now.minus(Duration.ofHours(3)), now.minus(Duration.ofHours(1)));
        task(now.plus(Duration.ofDays(3)), now.plus(Duration.ofDays(4)));
        assertThat(count(viewer, "home.work.unassigned")).isEqualTo(unassigned + 1);
        assertThat(count(viewer, "home.work.late")).isEqualTo(late + 1);
    }

    @Test
    void aTechnicianSeesHerOwnDayAndNothingOfTheDispatchers() {
        var account = account();
        var technician = UuidCreator.getTimeOrderedEpoch();
        technicians.open(
                BY,
                new NewTechnician(
                        technician,
                        "Test technician",
                        "Test",
                        Set.of(Practice.FIELD),
                        BERLIN,
                        Optional.empty(),
                        Optional.of(account)));
        var viewer = viewer(account, Role.FIELD_TECHNICIAN);
        assertThat(home.cards(viewer)).as("nothing to do, no card").isEmpty();

        var task = task(now.minusSeconds(60), now.plusSeconds(3600));
        var wish = new AssignTask(
                UuidCreator.getTimeOrderedEpoch(),
                task,
                technician,
                new Interval(now, now.plusSeconds(600)),
                Optional.empty());
        assertThat(tasks.assignOverridden(MANAGER, wish, "test of the start page"))
                .isInstanceOf(Assigning.Assigned.class);
        assertThat(home.cards(viewer)).containsExactly(HomeCard.calm("home.work.today", 1, "/my-day"));
    }

    @Test
    void aDispatcherSeesWhatIsGivenForToday() {
        var viewer = viewer(UUID.randomUUID(), Role.DISPATCHER);
        var given = count(viewer, "home.work.given");
        var technician = UuidCreator.getTimeOrderedEpoch();
        var her = new NewTechnician(
                technician, "Given to", "Test", Set.of(Practice.FIELD), BERLIN, Optional.empty(), Optional.empty());
        technicians.open(BY, her);
        give(technician, now.plusSeconds(1));
        give(technician, now.plus(Duration.ofDays(2)));
        assertThat(count(viewer, "home.work.given")).isEqualTo(given + 1);
    }

    private void give(UUID technician, Instant from) {
        var task = task(from.minusSeconds(60), from.plusSeconds(3600));
        var when = new Interval(from, from.plusSeconds(1));
        var wish = new AssignTask(UuidCreator.getTimeOrderedEpoch(), task, technician, when, Optional.empty());
        assertThat(tasks.assignOverridden(MANAGER, wish, "test of the start page"))
                .isInstanceOf(Assigning.Assigned.class);
    }

    private long count(Viewer viewer, String text) {
        return home.cards(viewer).stream()
                .filter(card -> card.text().equals(text))
                .mapToLong(HomeCard::count)
                .sum();
    }

    private static Viewer viewer(UUID account, Role role) {
        return new Viewer(account, "Test", Set.of(role), Locale.ENGLISH);
    }

    private UUID account() {
        var id = UuidCreator.getTimeOrderedEpoch();
        accounts.open(BY, new NewAccount(id, id.toString(), "Test", null, null, Locale.ENGLISH, Set.of(), false));
        return id;
    }

    private UUID task(Instant from, Instant until) {
        var id = UuidCreator.getTimeOrderedEpoch();
        tasks.create(
                BY,
                new NewTask(
                        id,
                        Practice.FIELD,
                        "white.plugin.repair",
                        "Washing machine leaks",
                        new ThingRef("asset", UUID.randomUUID()),
                        new Place("DE-BY", BERLIN),
                        Optional.empty(),
                        Optional.of(new Interval(from, until)),
                        60,
                        1,
                        2,
                        true,
                        Optional.empty()));
        return id;
    }
}
