package org.fettle.training;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// Somebody learns what a programme holds.
///
/// @param granted the qualification, once it is complete
public record Enrolment(
        UUID id,
        UUID technician,
        String technicianName,
        UUID programme,
        String programmeTitle,
        LocalDate startedOn,
        State state,
        Optional<LocalDate> completedOn,
        Optional<UUID> granted) {
    public enum State {
        ACTIVE,
        COMPLETED,
        ENDED
    }
}
