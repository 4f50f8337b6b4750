package org.fettle.field.teaching;

import java.util.List;
import java.util.UUID;

/// What is to be kept of a lesson: who was there, and how each point went.
///
/// @param manuals true when the manuals were handed over
public record Session(UUID task, UUID asset, List<String> attendees, boolean manuals, List<Try> tries) {
    /// @param id made by the caller; the same id twice is one try
    public record Try(UUID id, UUID point, Grade grade) {}

    public Session {
        attendees =
                attendees.stream().map(String::strip).filter(a -> !a.isEmpty()).toList();
        tries = List.copyOf(tries);
    }
}
