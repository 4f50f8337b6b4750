package org.fettle.library.catalogue;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// A version that waits, or waited, for a librarian.
///
/// @param taskType the kind of work it was
public record Proposal(
        UUID id,
        UUID record,
        int version,
        UUID task,
        UUID reviewTask,
        String taskType,
        UUID authorId,
        String author,
        String why,
        Instant at,
        State state,
        String comment,
        Optional<String> decidedBy,
        Optional<Instant> decidedAt) {
    public enum State {
        OPEN,
        ACCEPTED,
        /// Accepted with the reviewer's own changes.
        CHANGED,
        /// Given back with a comment.
        RETURNED;

        public String key() {
            return "catalogue.proposal." + name().toLowerCase(Locale.ROOT);
        }
    }
}
