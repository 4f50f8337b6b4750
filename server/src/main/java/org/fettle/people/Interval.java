package org.fettle.people;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// A stretch of time: `[from, until)`.
public record Interval(Instant from, Instant until) {
    public Interval {
        if (!from.isBefore(until))
            throw new IllegalArgumentException("interval ends (%s) before it starts (%s)".formatted(until, from));
    }

    /// The whole of one day at a place.
    public static Interval day(LocalDate day, ZoneId zone) {
        return new Interval(
                day.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    public Duration length() {
        return Duration.between(from, until);
    }

    public boolean overlaps(Interval other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }

    public boolean holds(Interval other) {
        return !other.from.isBefore(from) && !other.until.isAfter(until);
    }

    public LocalDate firstDay(ZoneId zone) {
        return LocalDate.ofInstant(from, zone);
    }

    /// The last day that is touched.
    public LocalDate lastDay(ZoneId zone) {
        return LocalDate.ofInstant(until.minusNanos(1), zone);
    }
}
