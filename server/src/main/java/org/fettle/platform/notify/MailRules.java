package org.fettle.platform.notify;

import java.time.Duration;
import java.util.Optional;

/// How long to wait before the next try.
final class MailRules {
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(6);
    private static final int MOST_ATTEMPTS = 18;

    /// Doubles from a minute to six hours, for about three days; empty: give up.
    ///
    /// @param failed tries so far, at least 1
    static Optional<Duration> again(int failed) {
        if (failed >= MOST_ATTEMPTS) return Optional.empty();
        var wait = FIRST.multipliedBy(1L << Math.min(failed - 1, 20));
        return Optional.of(wait.compareTo(LONGEST) < 0 ? wait : LONGEST);
    }

    private MailRules() {}
}
