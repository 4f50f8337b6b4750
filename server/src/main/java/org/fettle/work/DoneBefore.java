package org.fettle.work;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.fettle.people.Interval;

/// Work of one person that is over, as it is brought in from elsewhere.
///
/// @param record id of its record, made by the caller; the same id twice is one record
public record DoneBefore(
        UUID record,
        NewTask task,
        UUID technician,
        Interval worked,
        Duration travel,
        String summary,
        List<Check> checks,
        List<Reading> readings) {
    public DoneBefore {
        checks = List.copyOf(checks);
        readings = List.copyOf(readings);
        if (summary.isBlank()) throw new IllegalArgumentException("a record says in words what was done");
    }
}
