package org.fettle.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fettle.people.Interval;

/// A time at which a visit would fit, the day's other visits staying where they are.
///
/// @param technicians who would go, by seat
/// @param extraSeconds what it costs: driving, and ten minutes for everybody who is not preferred
public record Slot(LocalDate day, Interval when, List<UUID> technicians, long extraSeconds) {
    public Slot {
        technicians = List.copyOf(technicians);
    }
}
