package org.fettle.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fettle.schedule.Crew.DISPATCHER;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fettle.FettleTest;
import org.fettle.dispatch.Budget;
import org.fettle.dispatch.Watch;
import org.fettle.people.Interval;
import org.fettle.people.Qualifications;
import org.fettle.people.Shifts;
import org.fettle.people.Technicians;
import org.fettle.platform.roads.Addresses;
import org.fettle.work.Assignment;
import org.fettle.work.Starting;
import org.fettle.work.Tasks;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Two dispatchers, plans being made and published, and technicians who begin, all at once on one day.
@FettleTest
class BoardRaceTest {
    private static final int VISITS = 16;
    private static final int ROUNDS = 6;
    private static final int MOST_TRIES = 80;

    private final Crew crew;
    private final Planning planning;
    private final Appointments appointments;
    private final HandOver handOver;
    private final Boards boards;
    private final Tasks tasks;
    private final JdbcClient sql;
    private final ZoneId zone;
    private final LocalDate today;

    BoardRaceTest(
            Technicians technicians,
            Qualifications qualifications,
            Shifts shifts,
            Tasks tasks,
            Addresses addresses,
            Planning planning,
            Appointments appointments,
            HandOver handOver,
            Boards boards,
            JdbcClient sql,
            Clock clock) {
        this.planning = planning;
        this.appointments = appointments;
        this.handOver = handOver;
        this.boards = boards;
        this.tasks = tasks;
        this.sql = sql;
        zone = Crew.morning(clock.instant(), "GMT");
        today = LocalDate.ofInstant(clock.instant(), zone);
        crew = new Crew(technicians, qualifications, shifts, tasks, addresses, zone);
    }

    @Test
    void whateverHappensAtOnceNothingIsLostAndThePlanIsLegal() throws Exception {
        var people = new ArrayList<UUID>();
        for (int t = 0; t < 4; t++) people.add(crew.technician(today, 25 + 60 * t));
        for (int v = 0; v < VISITS; v++) crew.visit(12 + 31 * v, Crew.hours(today, 8, 16, zone), 1);
        publish();
        var begun = new ConcurrentLinkedQueue<UUID>();
        var work = new ArrayList<Callable<Void>>();
        work.add(() -> plans(ROUNDS));
        work.add(() -> plans(ROUNDS));
        var byHand = new ConcurrentHashMap<UUID, UUID>();
        work.add(() -> handsOver(people, byHand));
        for (var technician : people) work.add(() -> begins(technician, begun));
        try (var pool = Executors.newFixedThreadPool(work.size())) {
            for (Future<Void> each : pool.invokeAll(work)) each.get();
        }
        assertThat(begun).as("somebody began").isNotEmpty();
        for (var assignment : begun)
            assertThat(tasks.assignment(assignment).orElseThrow().state())
                    .as("what was begun was not taken away")
                    .isEqualTo(Assignment.State.STARTED);
        assertThat(sql.sql("select count(*) from day_plan where day = :day and zone = :zone and state = 'PUBLISHED'")
                        .param("day", today)
                        .param("zone", zone.getId())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        for (var booking : appointments.day(today, zone)) consistent(booking);
        assertThat(appointments.day(today, zone)).hasSize(VISITS);
        assertThat(byHand).isNotEmpty();
        byHand.forEach((appointment, who) -> assertThat(
                        appointments.booking(appointment).orElseThrow().technicians())
                .as("what a dispatcher gave by hand is not lost to a plan made before")
                .contains(who));
        legal();
    }

    private Void plans(int rounds) {
        for (int i = 0; i < rounds; i++) publish();
        return null;
    }

    private Publishing publish() {
        var draft = planning.propose(DISPATCHER, today, zone, Budget.iterations(300, 1), Watch.NOBODY);
        return planning.publish(DISPATCHER, draft, Optional.empty());
    }

    private Void handsOver(List<UUID> people, Map<UUID, UUID> byHand) {
        var dice = new Random(7);
        for (int i = 0; i < MOST_TRIES && byHand.size() < 2; i++) {
            var all = appointments.day(today, zone);
            var one = all.get(dice.nextInt(all.size())).appointment().id();
            var who = people.get(dice.nextInt(people.size()));
            switch (handOver.give(DISPATCHER, one, who, Optional.empty())) {
                case Giving.Given _ -> byHand.put(one, who);
                case Giving.MovesOthers(var plan) -> {
                    byHand.remove(one);
                    if (planning.publish(DISPATCHER, plan, Optional.empty()) instanceof Publishing.Published published
                            && published.refused().isEmpty()) byHand.put(one, who);
                }
                case Giving.Overtaken _ -> byHand.remove(one);
                case Giving.Refused _, Giving.Closed _ -> {}
            }
        }
        return null;
    }

    private Void begins(UUID technician, ConcurrentLinkedQueue<UUID> begun) throws InterruptedException {
        for (int i = 0; i < ROUNDS; i++) {
            Thread.sleep(150);
            var next = tasks.day(technician, Interval.day(today, zone)).stream()
                    .filter(a -> a.state() == Assignment.State.PLANNED)
                    .findFirst();
            if (next.isPresent() && tasks.start(DISPATCHER, next.get().id()) instanceof Starting.Started started) {
                begun.add(started.assignment().id());
                return null;
            }
        }
        return null;
    }

    private static void consistent(Booking booking) {
        boolean somebody = !booking.assignments().isEmpty();
        switch (booking.state()) {
            case PLANNED, TOLD, DRIVING, STARTED, DONE ->
                assertThat(somebody).as("%s", booking).isTrue();
            case OPEN, CANCELLED -> assertThat(somebody).as("%s", booking).isFalse();
            case LEFT_OUT -> {
                assertThat(somebody).as("%s", booking).isFalse();
                assertThat(booking.appointment().leftOut()).isNotEmpty();
            }
        }
    }

    /// Between two visits that are planned there is time for the drive.
    private void legal() {
        for (var row : boards.board(today, zone).rows()) {
            var bars = row.bars().stream().filter(b -> b.state().movable()).toList();
            for (int i = 1; i < bars.size(); i++)
                assertThat(bars.get(i).when().from())
                        .as("%s after %s", bars.get(i), bars.get(i - 1))
                        .isAfterOrEqualTo(bars.get(i - 1)
                                .when()
                                .until()
                                .plusSeconds(bars.get(i).driving()));
        }
    }
}
