package org.fettle.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fettle.schedule.Crew.DISPATCHER;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fettle.FettleTest;
import org.fettle.dispatch.Budget;
import org.fettle.dispatch.Watch;
import org.fettle.people.Qualifications;
import org.fettle.people.Shifts;
import org.fettle.people.Technicians;
import org.fettle.platform.roads.Addresses;
import org.fettle.work.Tasks;
import org.junit.jupiter.api.Test;

/// In a zone of its own, since the days are those that follow today.
@FettleTest
class SlotsTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Vaduz");

    private final Technicians technicians;
    private final Qualifications qualifications;
    private final Shifts shifts;
    private final Tasks tasks;
    private final Addresses addresses;
    private final Clock clock;
    private final Crew crew;
    private final Planning planning;
    private final Appointments appointments;
    private final Slots slots;
    private final LocalDate tomorrow;

    SlotsTest(
            Technicians technicians,
            Qualifications qualifications,
            Shifts shifts,
            Tasks tasks,
            Addresses addresses,
            Planning planning,
            Appointments appointments,
            Slots slots,
            Clock clock) {
        this.technicians = technicians;
        this.qualifications = qualifications;
        this.shifts = shifts;
        this.tasks = tasks;
        this.addresses = addresses;
        this.clock = clock;
        crew = new Crew(technicians, qualifications, shifts, tasks, addresses, ZONE);
        this.planning = planning;
        this.appointments = appointments;
        this.slots = slots;
        tomorrow = LocalDate.ofInstant(clock.instant(), ZONE).plusDays(1);
    }

    @Test
    void theCheapestTimesAreOfferedEachIsLegalAndOneIsBookedAndTold() {
        var later = tomorrow.plusDays(3);
        crew.technician(tomorrow, 30);
        var near = crew.technician(later, 210);
        for (int v = 0; v < 3; v++) crew.visit(40 + 25 * v, Crew.hours(tomorrow, 8, 16, ZONE), 1);
        publish(tomorrow);
        var asked = crew.visit(211, Crew.hours(tomorrow, 0, 1, ZONE), 1);
        var id = UUID.randomUUID();
        appointments.open(
                DISPATCHER,
                new NewAppointment(
                        id, tomorrow, ZONE, Crew.hours(tomorrow, 0, 1, ZONE), Optional.empty(), List.of(asked.id())));

        var offered = slots.of(id);
        assertThat(offered).extracting(Slot::day).contains(tomorrow, later);
        assertThat(offered).isSortedAccordingTo(java.util.Comparator.comparingLong(Slot::extraSeconds));
        assertThat(offered.getFirst().technicians()).as("she lives next door").containsExactly(near);
        var before = planned(tomorrow);

        var slot = offered.stream()
                .filter(s -> s.day().equals(tomorrow))
                .findFirst()
                .orElseThrow();
        var told = SlotPages.told(slot.when().from());
        var giving = slots.book(
                DISPATCHER, id, slot.technicians().getFirst(), slot.when().from(), Optional.of(told));
        assertThat(giving).isInstanceOf(Giving.Given.class);
        var booked = appointments.booking(id).orElseThrow();
        assertThat(booked.state()).isEqualTo(Appointment.State.TOLD);
        assertThat(booked.when().orElseThrow().from()).isEqualTo(slot.when().from());
        assertThat(DiffRules.holds(told, slot.when().from())).isTrue();
        assertThat(planned(tomorrow)).as("nobody else was moved").containsAll(before);
        assertThat(slots.book(
                        DISPATCHER, id, near, later.atTime(10, 0).atZone(ZONE).toInstant(), Optional.empty()))
                .as("another day was promised")
                .isInstanceOf(Giving.Closed.class);
    }

    @Test
    void nothingIsOfferedThatBeginsBeforeTheCallIsOver() {
        var now = clock.instant();
        var morning = Crew.morning(now, "Etc/GMT");
        var today = LocalDate.ofInstant(now, morning);
        var there = new Crew(technicians, qualifications, shifts, tasks, addresses, morning);
        there.technician(today, 90);
        var id = UUID.randomUUID();
        appointments.open(
                DISPATCHER,
                new NewAppointment(
                        id,
                        today,
                        morning,
                        Crew.hours(today, 8, 16, morning),
                        Optional.empty(),
                        List.of(there.visit(91, Crew.hours(today, 8, 16, morning), 1)
                                .id())));
        assertThat(slots.of(id))
                .isNotEmpty()
                .allSatisfy(s -> assertThat(s.when().from()).isAfter(now.plus(java.time.Duration.ofMinutes(29))));
    }

    private void publish(LocalDate day) {
        var draft = planning.propose(DISPATCHER, day, ZONE, Budget.iterations(1_000, 1), Watch.NOBODY);
        assertThat(planning.publish(DISPATCHER, draft, Optional.empty())).isInstanceOf(Publishing.Published.class);
    }

    private List<String> planned(LocalDate day) {
        return appointments.day(day, ZONE).stream()
                .filter(b -> b.when().isPresent())
                .map(b -> b.appointment().number() + b.when())
                .toList();
    }
}
