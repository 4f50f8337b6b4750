package org.fettle.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fettle.schedule.Crew.DISPATCHER;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fettle.FettleTest;
import org.fettle.dispatch.Budget;
import org.fettle.dispatch.Watch;
import org.fettle.people.Interval;
import org.fettle.people.Qualifications;
import org.fettle.people.Shifts;
import org.fettle.people.Technicians;
import org.fettle.platform.roads.Addresses;
import org.fettle.work.Assignment;
import org.fettle.work.Tasks;
import org.junit.jupiter.api.Test;

/// Today, in a zone where it is now between 8 and 9 o'clock in the morning, so that there is a day left to repair.
@FettleTest
class SameDayTest {
    private final Crew crew;
    private final Planning planning;
    private final Appointments appointments;
    private final SameDay sameDay;
    private final BoardPulse pulse;
    private final Tasks tasks;
    private final Clock clock;
    private final ZoneId zone;
    private final LocalDate today;

    SameDayTest(
            Technicians technicians,
            Qualifications qualifications,
            Shifts shifts,
            Tasks tasks,
            Addresses addresses,
            Planning planning,
            Appointments appointments,
            SameDay sameDay,
            BoardPulse pulse,
            Clock clock) {
        this.planning = planning;
        this.appointments = appointments;
        this.sameDay = sameDay;
        this.pulse = pulse;
        this.tasks = tasks;
        this.clock = clock;
        zone = Crew.morning(clock.instant(), "UT");
        today = LocalDate.ofInstant(clock.instant(), zone);
        crew = new Crew(technicians, qualifications, shifts, tasks, addresses, zone);
    }

    private Interval hours(int from, int until) {
        return Crew.hours(today, from, until, zone);
    }

    private UUID plan() {
        return planning.propose(DISPATCHER, today, zone, Budget.iterations(2_000, 1), Watch.NOBODY);
    }

    private Publishing.Published publish(UUID plan) {
        return (Publishing.Published) planning.publish(DISPATCHER, plan, Optional.of("test"));
    }

    private UUID proposed(SameDay.Repair repair) {
        assertThat(repair).isInstanceOf(SameDay.Repair.Proposed.class);
        return ((SameDay.Repair.Proposed) repair).plan();
    }

    private Booking booking(UUID task) {
        var id = appointments.ofTask(task).orElseThrow().id();
        return appointments.booking(id).orElseThrow();
    }

    @Test
    void illnessOverrunAndEmergencyAreEachAnsweredWithAPlanThatHolds() {
        var people = List.of(crew.technician(today, 20), crew.technician(today, 90));
        for (int v = 0; v < 6; v++) crew.visit(11 + 40 * v, hours(8, 16), 1);
        var quiet = pulse.of(today, zone);
        publish(plan());
        assertThat(pulse.of(today, zone)).as("an open board hears of it").isNotEqualTo(quiet);

        var first = appointments.day(today, zone).stream()
                .filter(b -> b.when().isPresent())
                .min(Comparator.comparing(b -> b.when().orElseThrow().from()))
                .orElseThrow();
        var one = first.technicians().getFirst();
        var two = people.get(people.getFirst().equals(one) ? 1 : 0);
        tasks.start(DISPATCHER, first.assignments().getFirst().id());
        var before = tasks.assignment(first.assignments().getFirst().id()).orElseThrow();
        publish(proposed(sameDay.longer(DISPATCHER, first.appointment().id(), Duration.ofHours(1))));
        var after = tasks.assignment(before.id()).orElseThrow();
        assertThat(Duration.between(before.during().until(), after.during().until()))
                .isEqualTo(Duration.ofHours(1));
        assertThat(after.state()).isEqualTo(Assignment.State.STARTED);
        assertThat(appointments.day(today, zone).stream()
                        .filter(b -> b.technicians().contains(one) && b.state().movable())
                        .map(b -> b.when().orElseThrow().from()))
                .as("nothing of his begins before he is done")
                .allMatch(begin -> !begin.isBefore(after.during().until()));

        var urgent = crew.visit(
                400,
                new Interval(
                        clock.instant().plus(Duration.ofDays(2)),
                        clock.instant().plus(Duration.ofDays(3))),
                1);
        var later = new NewAppointment(
                UUID.randomUUID(),
                today.plusDays(2),
                zone,
                urgent.window().orElseThrow(),
                Optional.empty(),
                List.of(urgent.id()));
        appointments.open(DISPATCHER, later);
        publish(proposed(sameDay.emergency(DISPATCHER, later.id())));
        assertThat(booking(urgent.id()).appointment().day()).isEqualTo(today);
        assertThat(booking(urgent.id()).when()).isPresent();

        var sick = proposed(sameDay.ill(DISPATCHER, two));
        publish(sick);
        assertThat(appointments.day(today, zone).stream()
                        .filter(b -> b.state().movable())
                        .flatMap(b -> b.technicians().stream()))
                .doesNotContain(two)
                .contains(one);
        assertThat(sameDay.longer(DISPATCHER, later.id(), Duration.ofMinutes(30)))
                .as("it is not under way")
                .isInstanceOf(SameDay.Repair.Not.class);
    }
}
