package org.fettle.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fettle.people.Interval;

/// Where a moment of the day lies on a line of [#WIDTH] units.
public record Timeline(Instant from, Instant until) {
    public static final int WIDTH = 1000;
    public static final int ROW = 36;
    public static final int HEAD = 20;
    private static final int FIRST_HOUR = 7;
    private static final int LAST_HOUR = 17;

    /// From the first shift or visit to the last one, whole hours, and never more than the day itself.
    static Timeline of(Board board) {
        var midnight = board.day().atStartOfDay(board.zone());
        var moments = board.rows().stream()
                .flatMap(row ->
                        Stream.concat(row.shifts().stream(), row.bars().stream().map(Board.Bar::when)))
                .toList();
        var from = moments.stream()
                .map(Interval::from)
                .min(Instant::compareTo)
                .orElse(midnight.withHour(FIRST_HOUR).toInstant());
        var until = moments.stream()
                .map(Interval::until)
                .max(Instant::compareTo)
                .orElse(midnight.withHour(LAST_HOUR).toInstant());
        var first = from.truncatedTo(ChronoUnit.HOURS);
        var last = until.minusSeconds(1).truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1));
        var day = Interval.day(board.day(), board.zone());
        return new Timeline(
                first.isBefore(day.from()) || !first.isBefore(day.until()) ? day.from() : first,
                last.isAfter(day.until()) || !last.isAfter(day.from()) ? day.until() : last);
    }

    public long x(Instant at) {
        double share = (double) Duration.between(from, at).toSeconds()
                / Duration.between(from, until).toSeconds();
        return Math.clamp(Math.round(share * WIDTH), 0, WIDTH);
    }

    public long width(Instant begin, Instant end) {
        return Math.max(1, x(end) - x(begin));
    }

    /// A drive of so many seconds that ends then.
    public Instant before(Instant end, int seconds) {
        return end.minusSeconds(seconds);
    }

    public List<Instant> hours() {
        var hours = new ArrayList<Instant>();
        for (var at = from; at.isBefore(until); at = at.plus(Duration.ofHours(1))) hours.add(at);
        return hours;
    }

    public boolean holds(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }

    public String label(Instant hour, ZoneId zone) {
        return Integer.toString(hour.atZone(zone).getHour());
    }
}
