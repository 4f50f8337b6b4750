package org.fettle.platform.notify;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A letter in the outbox, as an administrator sees it.
///
/// @param lastError what the mail server said at the last try
public record Mail(
        UUID id,
        String recipient,
        String subject,
        State state,
        int attempts,
        @Nullable String lastError,
        Instant createdAt,
        @Nullable Instant sentAt) {
    public enum State {
        WAITING,
        SENT,
        GIVEN_UP;

        /// Key of the state's name in the bundles.
        public String key() {
            return "notify.state." + name().toLowerCase(Locale.ROOT);
        }
    }
}
