package org.fettle.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fettle.people.Absence;
import org.fettle.people.Interval;
import org.fettle.platform.roads.Point;
import org.fettle.schedule.Appointment.State;

/// One day at a glance.
///
/// @param plan the plan in force
/// @param straight addresses without a road nearby: drives there are reckoned by straight lines
public record Board(
        LocalDate day,
        ZoneId zone,
        Instant now,
        Optional<UUID> plan,
        List<Row> rows,
        List<Waiting> waiting,
        Totals totals,
        List<String> straight) {
    /// Whether now is a moment of this day.
    public boolean today() {
        return day.equals(LocalDate.ofInstant(now, zone));
    }

    /// One technician's day.
    ///
    /// @param endings of qualifications, about this day
    /// @param drivingHome seconds of the last leg
    public record Row(
            UUID technician,
            String name,
            String team,
            Optional<Point> home,
            List<Interval> shifts,
            List<Absence> absences,
            List<Ending> endings,
            List<Bar> bars,
            int drivingHome) {
        public long driving() {
            return drivingHome + bars.stream().mapToLong(Bar::driving).sum();
        }

        /// Working and driving, of a hundred parts of the time that is there; 0 when nobody is there.
        public int load() {
            long there = shifts.stream().mapToLong(s -> s.length().toSeconds()).sum();
            long busy = driving()
                    + bars.stream()
                            .mapToLong(b -> b.when().length().toSeconds())
                            .sum();
            return there == 0 ? 0 : (int) Math.round(100.0 * busy / there);
        }
    }

    /// One visit of one technician.
    ///
    /// @param driving seconds from the place before
    /// @param metres from the place before
    /// @param kept it begins when the customer was told
    public record Bar(
            UUID appointment,
            String number,
            String title,
            String address,
            Optional<Point> point,
            State state,
            Interval when,
            Optional<Interval> promised,
            boolean pinned,
            int people,
            int driving,
            int metres,
            boolean kept) {}

    /// A visit that nobody serves: not planned yet, or left out with its reasons.
    ///
    /// @param length of the work
    public record Waiting(
            UUID appointment,
            String number,
            String title,
            String address,
            Optional<Point> point,
            State state,
            Interval window,
            Duration length,
            Optional<Interval> promised,
            int priority,
            List<Hindrance> hindrances) {}

    /// @param metres driven by all
    public record Totals(
            int planned, int done, int leftOut, int open, long drivingSeconds, long metres, long workSeconds) {}
}
