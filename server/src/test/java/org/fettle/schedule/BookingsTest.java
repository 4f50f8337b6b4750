package org.fettle.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fettle.schedule.Crew.ZONE;
import static org.fettle.schedule.Crew.hours;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fettle.people.Interval;
import org.fettle.people.Place;
import org.fettle.platform.settings.Practice;
import org.fettle.schedule.Appointment.State;
import org.fettle.work.Assignment;
import org.fettle.work.Task;
import org.fettle.work.TaskState;
import org.fettle.work.ThingRef;
import org.junit.jupiter.api.Test;

/// Half-done work: what was done on one day does not count as planned on the next.
class BookingsTest {
    private static final LocalDate MONDAY = LocalDate.of(2027, 5, 3);

    private final Task halfDone = new Task(
            UUID.randomUUID(),
            "T-1",
            Practice.FIELD,
            "white.plugin.repair",
            "Door seal",
            new ThingRef("asset", UUID.randomUUID()),
            new Place("DE-BY", ZONE),
            Optional.empty(),
            Optional.empty(),
            30,
            1,
            2,
            true,
            Optional.empty(),
            TaskState.OPEN,
            2);
    private final Assignment morning = new Assignment(
            UUID.randomUUID(),
            halfDone.id(),
            UUID.randomUUID(),
            hours(MONDAY, 9, 10),
            Optional.empty(),
            UUID.randomUUID(),
            Assignment.State.FINISHED);

    private Booking booking(LocalDate day, State state) {
        var appointment = new Appointment(
                UUID.randomUUID(),
                "V-1",
                day,
                ZONE,
                Interval.day(day, ZONE),
                Optional.empty(),
                state,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                1,
                List.of(halfDone.id()));
        return Bookings.booking(appointment, List.of(halfDone), List.of(morning));
    }

    @Test
    void theRestIsNotPlannedYet() {
        assertThat(booking(MONDAY.plusDays(1), State.OPEN).when()).isEmpty();
        assertThat(booking(MONDAY, State.OPEN).when())
                .as("a second visit on the same day")
                .isEmpty();
    }

    @Test
    void theFirstVisitKeepsItsPart() {
        assertThat(booking(MONDAY, State.DONE).when()).contains(hours(MONDAY, 9, 10));
    }

    @Test
    void theTimelineNeverLeavesTheDay() {
        var longAgo = new Interval(
                hours(MONDAY.minusDays(700), 9, 10).from(), hours(MONDAY, 9, 10).until());
        var row = new Board.Row(
                UUID.randomUUID(), "A", "B", Optional.empty(), List.of(longAgo), List.of(), List.of(), List.of(), 0);
        var board = new Board(
                MONDAY,
                ZONE,
                longAgo.until(),
                Optional.empty(),
                List.of(row),
                List.of(),
                new Board.Totals(0, 0, 0, 0, 0, 0, 0),
                List.of());
        assertThat(Timeline.of(board).hours()).hasSizeLessThanOrEqualTo(25).isNotEmpty();
    }
}
