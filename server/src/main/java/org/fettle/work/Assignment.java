package org.fettle.work;

import java.util.Optional;
import java.util.UUID;
import org.fettle.people.Interval;

/// Who does a task when, on which decision of the law.
///
/// @param during planned; from the start on, as it really began
/// @param supervisor who supervises, where the law asked for it
public record Assignment(
        UUID id, UUID task, UUID technician, Interval during, Optional<UUID> supervisor, UUID decision, State state) {
    public enum State {
        PLANNED,
        STARTED,
        FINISHED,
        WITHDRAWN
    }
}
