package org.fettle.people;

import java.util.Optional;
import java.util.UUID;

/// An answer that was kept, so that work can refer to it. The database refuses work without one.
///
/// @param supervisor who supervises, where the answer asked for supervision
public record StoredDecision(
        UUID id, Question question, Outcome outcome, Optional<UUID> supervisor, Optional<String> overrideReason) {
    public enum Outcome {
        ALLOWED,
        SUPERVISED,
        OVERRIDDEN
    }
}
