package org.fettle.schedule;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fettle.people.Interval;

/// A time that a customer was told.
///
/// @param number of the appointment
/// @param promised when work would begin
/// @param tasks of the appointment
/// @param broken the reason, when a person took the promise back
public record Promise(UUID appointment, String number, Interval promised, List<UUID> tasks, Optional<String> broken) {
    public Promise {
        tasks = List.copyOf(tasks);
    }
}
