package org.fettle.dispatch;

import java.time.Duration;

/// How long to search. Ends at whichever limit comes first; with iterations alone, the same seed gives the same plan.
public record Budget(Duration time, long iterations, long seed) {
    public Budget {
        if (time.isNegative() || iterations < 0)
            throw new IllegalArgumentException("budget of %s and %d iterations".formatted(time, iterations));
    }

    public static Budget seconds(double seconds, long seed) {
        return new Budget(Duration.ofNanos((long) (seconds * 1e9)), Long.MAX_VALUE, seed);
    }

    public static Budget iterations(long iterations, long seed) {
        return new Budget(Duration.ofDays(365), iterations, seed);
    }
}
