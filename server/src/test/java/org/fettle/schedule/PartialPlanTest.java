package org.fettle.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fettle.schedule.Crew.DISPATCHER;
import static org.fettle.schedule.Crew.ZONE;
import static org.fettle.schedule.Crew.hours;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fettle.FettleTest;
import org.fettle.dispatch.Budget;
import org.fettle.dispatch.Watch;
import org.fettle.people.Qualifications;
import org.fettle.people.Shifts;
import org.fettle.people.Technicians;
import org.fettle.platform.roads.Addresses;
import org.fettle.schedule.DiffRules.Kind;
import org.fettle.work.Tasks;
import org.junit.jupiter.api.Test;

@FettleTest
class PartialPlanTest {
    private final Crew crew;
    private final Planning planning;
    private final Appointments appointments;
    private final PlanKeeper keeper;
    private final Clock clock;

    PartialPlanTest(
            Technicians technicians,
            Qualifications qualifications,
            Shifts shifts,
            Tasks tasks,
            Addresses addresses,
            Planning planning,
            Appointments appointments,
            PlanKeeper keeper,
            Clock clock) {
        crew = new Crew(technicians, qualifications, shifts, tasks, addresses);
        this.planning = planning;
        this.appointments = appointments;
        this.keeper = keeper;
        this.clock = clock;
    }

    private UUID plan(LocalDate day) {
        return planning.propose(DISPATCHER, day, ZONE, Budget.iterations(2_000, 1), Watch.NOBODY);
    }

    private void publish(UUID plan) {
        assertThat(planning.publish(DISPATCHER, plan, Optional.empty())).isInstanceOf(Publishing.Published.class);
    }

    private Booking booking(UUID task) {
        var id = appointments.ofTask(task).orElseThrow().id();
        return appointments.booking(id).orElseThrow();
    }

    @Test
    void someChangesAreTakenAndTheRestStaysWhereItIs() {
        var day = LocalDate.of(2027, 5, 4);
        crew.technician(day, 20);
        crew.technician(day, 90);
        for (int v = 0; v < 4; v++) crew.visit(15 + 40 * v, hours(day, 8, 16), 1);
        var draft = plan(day);
        var all = planning.diff(planning.plan(draft).orElseThrow()).stream()
                .filter(c -> c.kind() == Kind.NEW)
                .map(c -> c.booking().appointment().id())
                .toList();
        assertThat(all).hasSizeGreaterThan(3);
        var some = Set.copyOf(all.subList(0, 2));
        var part = planning.part(DISPATCHER, draft, some);
        assertThat(part).isInstanceOf(Parting.Draft.class);
        publish(((Parting.Draft) part).plan());
        var planned = appointments.day(day, ZONE).stream()
                .filter(b ->
                        b.when().isPresent() && all.contains(b.appointment().id()))
                .map(b -> b.appointment().id())
                .collect(Collectors.toSet());
        assertThat(planned).isEqualTo(some);
    }

    @Test
    void whatCannotBeAsChosenIsNamedAndNothingChanges() {
        var day = LocalDate.of(2027, 5, 5);
        var only = crew.technician(day, 50);
        var task = crew.visit(60, hours(day, 10, 11), 1);
        publish(plan(day));
        var stays = booking(task.id());
        var other = crew.visit(61, hours(day, 10, 11), 1);
        appointments.openMissing(DISPATCHER, day, ZONE);
        var wanted = booking(other.id()).appointment();
        // a plan that gives the new visit the hour of the one that stays
        var clash = new DayPlan(
                UUID.randomUUID(),
                day,
                ZONE,
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                "test",
                new Proposal(
                        List.of(new Proposal.Given(
                                wanted.id(),
                                wanted.version(),
                                stays.when().orElseThrow().from(),
                                stays.when().orElseThrow().until(),
                                List.of(only))),
                        List.of(),
                        0,
                        0,
                        false),
                DayPlan.State.DRAFT);
        keeper.keep(DISPATCHER, clash);
        assertThat(planning.part(DISPATCHER, clash.id(), Set.of(wanted.id()))).isInstanceOf(Parting.Clash.class);
        assertThat(booking(task.id()).when()).isEqualTo(stays.when());
        assertThat(booking(other.id()).when()).isEmpty();
    }
}
