package org.fettle.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fettle.schedule.Crew.DISPATCHER;
import static org.fettle.schedule.Crew.ZONE;
import static org.fettle.schedule.Crew.hours;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fettle.FettleTest;
import org.fettle.dispatch.Budget;
import org.fettle.dispatch.Watch;
import org.fettle.people.Absence;
import org.fettle.people.Interval;
import org.fettle.people.Qualifications;
import org.fettle.people.Shifts;
import org.fettle.people.Technicians;
import org.fettle.platform.roads.Addresses;
import org.fettle.schedule.Appointment.State;
import org.fettle.schedule.DiffRules.Kind;
import org.fettle.work.Tasks;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@FettleTest
class PlanningTest {
    private final Crew crew;
    private final Planning planning;
    private final Appointments appointments;
    private final Boards boards;
    private final HandOver handOver;
    private final Shifts shifts;
    private final Tasks tasks;
    private final JdbcClient sql;

    PlanningTest(
            Technicians technicians,
            Qualifications qualifications,
            Addresses addresses,
            Planning planning,
            Appointments appointments,
            Boards boards,
            HandOver handOver,
            Shifts shifts,
            Tasks tasks,
            JdbcClient sql) {
        crew = new Crew(technicians, qualifications, shifts, tasks, addresses);
        this.planning = planning;
        this.appointments = appointments;
        this.boards = boards;
        this.handOver = handOver;
        this.shifts = shifts;
        this.tasks = tasks;
        this.sql = sql;
    }

    private UUID propose(LocalDate day) {
        return planning.propose(DISPATCHER, day, ZONE, Budget.iterations(2_000, 1), Watch.NOBODY);
    }

    private Publishing.Published publish(UUID plan) {
        return (Publishing.Published) planning.publish(DISPATCHER, plan, Optional.empty());
    }

    private Booking bookingOf(UUID task) {
        return appointments
                .booking(appointments.ofTask(task).orElseThrow().id())
                .orElseThrow();
    }

    @Test
    void aDayIsPlannedPublishedAndStandsWhenPlannedAgain() {
        var day = LocalDate.of(2027, 3, 2);
        for (int t = 0; t < 3; t++) crew.technician(day, 40 * t);
        var whole = hours(day, 8, 16);
        for (int v = 0; v < 12; v++) crew.visit(7 + 30 * v, whole, 1);
        var pair = crew.visit(500, hours(day, 9, 12), 2);
        var atNight = crew.visit(300, hours(day, 2, 3), 1);

        var published = publish(propose(day));
        assertThat(published.refused()).isEmpty();
        assertThat(published.leftOut()).isEqualTo(1);

        var board = boards.board(day, ZONE);
        assertThat(board.totals().planned()).isEqualTo(13);
        assertThat(board.straight()).isEmpty();
        assertThat(board.totals().metres()).isPositive();
        assertThat(bookingOf(pair.id()).technicians()).hasSize(2);
        var out = bookingOf(atNight.id()).appointment();
        assertThat(out.state()).isEqualTo(State.LEFT_OUT);
        assertThat(out.leftOut())
                .extracting(Hindrance::kind)
                .contains("too-far-for-window")
                .isSubsetOf("too-far-for-window", "no-shift");
        assertThat(everyAssignmentRestsOnADecision(day)).isTrue();

        var again = planning.plan(propose(day)).orElseThrow();
        assertThat(planning.diff(again)).extracting(DiffRules.Change::kind).containsOnly(Kind.SAME, Kind.STILL_OUT);
        assertThat(planning.diff(again).getFirst().kind())
                .as("what somebody must act on stands first")
                .isEqualTo(Kind.STILL_OUT);
        assertThat(planning.inForce(day, ZONE)).isPresent();
    }

    private boolean everyAssignmentRestsOnADecision(LocalDate day) {
        return appointments.day(day, ZONE).stream()
                .flatMap(b -> b.assignments().stream())
                .allMatch(a -> sql.sql("select count(*) from decision where id = :id and technician_id = :who")
                                .param("id", a.decision())
                                .param("who", a.technician())
                                .query(Integer.class)
                                .single()
                        == 1);
    }

    @Test
    void aPromiseIsKeptByPlansAndBrokenOnlyWithAReason() {
        var day = LocalDate.of(2027, 3, 3);
        var only = crew.technician(day, 10);
        var task = crew.visit(60, hours(day, 8, 16), 1);
        for (int v = 0; v < 4; v++) crew.visit(100 + 20 * v, hours(day, 8, 16), 1);
        publish(propose(day));
        var booking = bookingOf(task.id());
        var start = booking.when().orElseThrow().from();
        var told = new Interval(start.minus(Duration.ofMinutes(10)), start.plus(Duration.ofMinutes(20)));
        assertThat(appointments.tell(DISPATCHER, booking.appointment().id(), told))
                .isTrue();

        publish(propose(day));
        assertThat(DiffRules.holds(
                        told, bookingOf(task.id()).when().orElseThrow().from()))
                .isTrue();
        assertThat(bookingOf(task.id()).state()).isEqualTo(State.TOLD);

        shifts.excuse(
                DISPATCHER, new Absence(UuidCreator.getTimeOrderedEpoch(), only, hours(day, 6, 18), "sick", "test"));
        var without = propose(day);
        assertThat(planning.publish(DISPATCHER, without, Optional.empty()))
                .isEqualTo(new Publishing.BreaksPromises(
                        List.of(booking.appointment().id())));
        assertThat(bookingOf(task.id()).state()).as("nothing happened").isEqualTo(State.TOLD);
        assertThat(planning.publish(DISPATCHER, without, Optional.of("technician is ill")))
                .isInstanceOf(Publishing.Published.class);
        assertThat(bookingOf(task.id()).state()).isEqualTo(State.LEFT_OUT);
        assertThat(bookingOf(task.id()).assignments()).isEmpty();
        assertThat(sql.sql("select why from promise_broken where appointment_id = :id")
                        .param("id", booking.appointment().id())
                        .query(String.class)
                        .single())
                .isEqualTo("technician is ill");
    }

    @Test
    void aDraftThatWasOvertakenIsNotPublished() {
        var day = LocalDate.of(2027, 3, 4);
        crew.technician(day, 20);
        var task = crew.visit(80, hours(day, 8, 16), 1);
        publish(propose(day));
        var draft = propose(day);
        var booking = bookingOf(task.id());
        appointments.tell(DISPATCHER, booking.appointment().id(), booking.when().orElseThrow());
        assertThat(planning.publish(DISPATCHER, draft, Optional.empty()))
                .isEqualTo(new Publishing.Stale(List.of(booking.appointment().id())));
        assertThat(planning.publish(DISPATCHER, UUID.randomUUID(), Optional.empty()))
                .isInstanceOf(Publishing.NotADraft.class);
    }

    @Test
    void byHandAVisitGoesWhereItFitsAndIsRefusedWithReasonsWhereNot() {
        var day = LocalDate.of(2027, 3, 5);
        crew.technician(day, 30);
        var other = crew.technician(day, 200);
        var task = crew.visit(90, hours(day, 8, 21), 1);
        publish(propose(day));
        var id = bookingOf(task.id()).appointment().id();

        var late = handOver.give(
                DISPATCHER, id, other, Optional.of(hours(day, 19, 20).from()));
        assertThat(late)
                .isInstanceOfSatisfying(
                        Giving.Refused.class,
                        refused -> assertThat(refused.hindrances())
                                .extracting(Hindrance::kind)
                                .containsOnly("too-long-for-shift"));

        var ten = hours(day, 10, 11).from();
        assertThat(handOver.give(DISPATCHER, id, other, Optional.of(ten))).isEqualTo(new Giving.Given(id));
        assertThat(bookingOf(task.id()).technicians()).containsExactly(other);
        assertThat(bookingOf(task.id()).when().orElseThrow().from()).isEqualTo(ten);

        publish(propose(day));
        assertThat(bookingOf(task.id()).technicians())
                .as("plans leave it there")
                .containsExactly(other);

        var table = planning.whyNot(id).orElseThrow();
        assertThat(table.rows()).hasSize(table.technicians().size());
    }

    @Test
    void whatIsUnderWayStaysAndTheRestIsPlannedAroundIt() {
        var today = boards.day(Optional.empty(), ZONE);
        var who = crew.technician(today.plusDays(200), 50);
        shifts.plan(
                DISPATCHER,
                new org.fettle.people.Shift(UuidCreator.getTimeOrderedEpoch(), who, Interval.day(today, ZONE)));
        var task = crew.visit(110, Interval.day(today, ZONE), 1);
        publish(propose(today));
        var booking = bookingOf(task.id());
        if (booking.when().isEmpty()) return; // less than a visit is left of today
        tasks.start(DISPATCHER, booking.assignments().getFirst().id());
        assertThat(bookingOf(task.id()).state()).isEqualTo(State.STARTED);
        assertThat(planning.plan(propose(today)).orElseThrow().proposal().given())
                .noneMatch(given ->
                        given.appointment().equals(booking.appointment().id()));
        assertThat(handOver.give(DISPATCHER, booking.appointment().id(), who, Optional.empty()))
                .isInstanceOf(Giving.Closed.class);
    }
}
