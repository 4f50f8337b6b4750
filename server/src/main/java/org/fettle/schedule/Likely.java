package org.fettle.schedule;

import java.time.Instant;
import org.fettle.people.Interval;

/// When work at a visit will begin, in eight of ten such cases.
///
/// @param outside how likely it begins outside of what the customer was told, 0 to 1; 0 when nothing was told
/// @param records of earlier work that it rests on; 0 when it is a guess
public record Likely(Interval when, double outside, int records) {
    /// From here on a dispatcher wants to know.
    private static final double WORTH_SAYING = 0.2;

    private static final long QUARTER = 900;

    /// What people can be told: whole quarters of an hour, half an hour at least.
    public Interval told() {
        long from = Math.floorDiv(when.from().getEpochSecond(), QUARTER) * QUARTER;
        long until = Math.ceilDiv(when.until().getEpochSecond(), QUARTER) * QUARTER;
        return new Interval(Instant.ofEpochSecond(from), Instant.ofEpochSecond(Math.max(until, from + 2 * QUARTER)));
    }

    public boolean risky() {
        return outside > WORTH_SAYING;
    }

    public boolean guessed() {
        return records == 0;
    }
}
