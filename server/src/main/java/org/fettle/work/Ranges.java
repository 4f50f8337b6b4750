package org.fettle.work;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Optional;
import org.fettle.people.Interval;
import org.jspecify.annotations.Nullable;

/// PostgreSQL's text of a `tstzrange`, e.g. `["2026-11-24 07:00:00+00","2026-11-24 09:00:00+00")`.
final class Ranges {
    private static final DateTimeFormatter STAMP = new DateTimeFormatterBuilder()
            .appendPattern("yyyy-MM-dd HH:mm:ss")
            .optionalStart()
            .appendFraction(java.time.temporal.ChronoField.NANO_OF_SECOND, 1, 9, true)
            .optionalEnd()
            .appendOffset("+HH:mm:ss", "+00")
            .toFormatter();

    static Optional<Interval> read(@Nullable String range) {
        if (range == null) return Optional.empty();
        var ends = range.substring(1, range.length() - 1).replace("\"", "").split(",");
        return Optional.of(new Interval(stamp(ends[0]), stamp(ends[1])));
    }

    private static java.time.Instant stamp(String text) {
        return OffsetDateTime.parse(text, STAMP).toInstant();
    }

    private Ranges() {}
}
