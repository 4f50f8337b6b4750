package org.fettle.work;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fettle.people.Interval;
import org.fettle.platform.settings.Practice;

/// What was done, once and for ever: one person, one thing, one stretch of time. Service history of the machine,
/// treatment
/// history of the book, logbook of the apprentice.
///
/// @param number short, as people say it: `R-20417`
/// @param decision the answer of the law that it rests on; empty for a correction
/// @param worked the work without the travel
/// @param corrects the record that this one puts right
public record TaskRecord(
        UUID id,
        String number,
        UUID task,
        Practice practice,
        String taskType,
        String title,
        ThingRef thing,
        UUID technician,
        String technicianName,
        Optional<UUID> supervisor,
        Optional<String> supervisorName,
        Optional<UUID> decision,
        Interval worked,
        Duration travel,
        Outcome outcome,
        String summary,
        List<Check> checks,
        List<Reading> readings,
        List<Material> materials,
        List<UUID> photos,
        Optional<UUID> corrects,
        Instant writtenAt,
        String writtenBy) {}
