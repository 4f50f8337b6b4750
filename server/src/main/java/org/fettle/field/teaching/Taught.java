package org.fettle.field.teaching;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A lesson as it was.
///
/// @param results oldest first, repeats included
public record Taught(
        UUID id,
        UUID task,
        UUID asset,
        List<String> attendees,
        boolean manuals,
        String by,
        Instant at,
        List<Result> results) {
    public record Result(UUID point, Grade grade, Instant at) {}

    public Taught {
        attendees = List.copyOf(attendees);
        results = List.copyOf(results);
    }

    public Optional<Grade> latest(UUID point) {
        return results.stream()
                .filter(r -> r.point().equals(point))
                .reduce((_, later) -> later)
                .map(Result::grade);
    }
}
