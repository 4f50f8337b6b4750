package org.fettle.platform.jobs;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One piece of background work as its starter sees it.
///
/// @param kind key of its name
/// @param done of `total`; a null total means that nobody knows yet
/// @param said key of a sentence: the present step while it runs, the outcome when it has ended
public record Job(
        UUID id,
        String kind,
        State state,
        long done,
        @Nullable Long total,
        @Nullable String said,
        List<String> arguments,
        @Nullable String link,
        UUID startedBy,
        String startedByName,
        Instant createdAt,
        @Nullable Instant endedAt,
        boolean cancelRequested) {

    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED;

        public boolean ended() {
            return this != WAITING && this != RUNNING;
        }

        /// Key of the state's name in the bundles.
        public String key() {
            return "jobs.state." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// Whole per cent, 0 to 100; a finished job is at 100 whatever it counted.
    public int percent() {
        if (state == State.DONE) return 100;
        return total == null || total <= 0 ? 0 : Math.clamp(done * 100 / total, 0, 100);
    }
}
