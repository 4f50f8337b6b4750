package org.fettle.schedule;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fettle.people.Interval;

/// @param id made by the caller
/// @param promised when it begins, if the customer chose a time already
/// @param tasks in the order they are done, all at one place
public record NewAppointment(
        UUID id, LocalDate day, ZoneId zone, Interval window, Optional<Interval> promised, List<UUID> tasks) {
    public NewAppointment {
        tasks = List.copyOf(tasks);
        if (tasks.isEmpty()) throw new IllegalArgumentException("appointment %s has no task".formatted(id));
    }
}
