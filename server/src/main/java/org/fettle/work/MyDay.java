package org.fettle.work;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What one person has on one day, in order.
///
/// @param zone the person's
public record MyDay(LocalDate day, ZoneId zone, String who, List<Entry> entries, Map<ThingRef, ThingName> names) {
    public record Entry(Task task, Assignment assignment, Optional<String> supervisor) {}

    public Optional<ThingName> name(Task task) {
        return Optional.ofNullable(names.get(task.thing()));
    }
}
