package org.fettle.field.arrivals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fettle.people.Interval;

/// One visit of a day as the forecast sees it.
///
/// @param planned from when to when
/// @param earliest work does not begin before, even if everybody is there
/// @param work how long it takes against the plan
/// @param began empty when nobody has begun
/// @param ended empty unless it is over
record Stop(
        UUID appointment,
        List<Seat> people,
        Interval planned,
        Instant earliest,
        Optional<Interval> promised,
        Spread work,
        Optional<Instant> began,
        Optional<Instant> ended) {
    /// @param drive seconds from where the technician is before, by the roads
    record Seat(UUID technician, int drive) {}

    Stop {
        people = List.copyOf(people);
    }

    Duration length() {
        return planned.length();
    }
}
