package org.fettle.work;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What a technician reports at the end.
///
/// @param record id of the record to be written, made by the caller; the same id twice is one record
/// @param travel time on the road, apart from the work
/// @param remainingMinutes what is left to do unless the outcome is DONE
public record Finish(
        UUID record,
        UUID assignment,
        Instant ended,
        Duration travel,
        Outcome outcome,
        String summary,
        List<Check> checks,
        List<Reading> readings,
        List<Material> materials,
        List<UUID> photos,
        int remainingMinutes) {
    public Finish {
        checks = List.copyOf(checks);
        readings = List.copyOf(readings);
        materials = List.copyOf(materials);
        photos = List.copyOf(photos);
        if (travel.isNegative()) throw new IllegalArgumentException("travel of %s".formatted(travel));
    }

    /// The same, once its photos are with the task.
    Finish withoutPhotos() {
        return new Finish(
                record,
                assignment,
                ended,
                travel,
                outcome,
                summary,
                checks,
                readings,
                materials,
                List.of(),
                remainingMinutes);
    }

    /// No details: for work whose record is its summary.
    public static Finish done(UUID record, UUID assignment, Instant ended, String summary) {
        return new Finish(
                record,
                assignment,
                ended,
                Duration.ZERO,
                Outcome.DONE,
                summary,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0);
    }
}
