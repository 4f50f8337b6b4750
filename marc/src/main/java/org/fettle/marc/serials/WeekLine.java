package org.fettle.marc.serials;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fettle.marc.serials.Level.Chronology;

/// Weeks of the year by ISO 8601, numbered since the week of 1970-01-01.
record WeekLine() implements Timeline {
    private static final LocalDate ORIGIN = LocalDate.of(1969, 12, 29); // a Monday

    @Override
    public Optional<Span> read(Map<Chronology, List<Integer>> pieces) {
        var years = pieces.getOrDefault(Chronology.YEAR, List.of());
        var weeks = pieces.getOrDefault(Chronology.WEEK, List.of());
        if (years.isEmpty() || weeks.isEmpty()) return Optional.empty();
        int first = place(years.getFirst(), weeks.getFirst());
        if (first == Integer.MIN_VALUE) return Optional.empty();
        if (weeks.size() == 1) return Optional.of(Span.of(first));
        int last = place(weeks.getLast() < weeks.getFirst() ? years.getFirst() + 1 : years.getFirst(), weeks.getLast());
        return last > first ? Optional.of(new Span(List.of(first, last))) : Optional.empty();
    }

    private static int place(int year, int week) {
        try {
            var monday = LocalDate.of(year, 1, 4)
                    .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)
                    .with(java.time.DayOfWeek.MONDAY);
            return (int) Math.floorDiv(monday.toEpochDay() - ORIGIN.toEpochDay(), 7);
        } catch (DateTimeException e) { // no such week in this year
            return Integer.MIN_VALUE;
        }
    }

    @Override
    public Map<Chronology, Integer> write(int place) {
        var monday = date(place);
        var pieces = new EnumMap<Chronology, Integer>(Chronology.class);
        pieces.put(Chronology.YEAR, monday.get(IsoFields.WEEK_BASED_YEAR));
        pieces.put(Chronology.WEEK, monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        return pieces;
    }

    @Override
    public LocalDate date(int place) {
        return ORIGIN.plusWeeks(place);
    }

    /// The first week that belongs to the time from the point on: as for years, its Thursday says so.
    @Override
    public int lastChange(List<DateCode> changes, int place) {
        int day =
                new DayLine().lastChange(changes, (int) date(place).plusDays(3).toEpochDay());
        if (day == Integer.MIN_VALUE) return day;
        return (int) Math.ceilDiv(day - ORIGIN.toEpochDay() - 3, 7);
    }

    @Override
    public Chronology finest() {
        return Chronology.WEEK;
    }

    @Override
    public int perYear() {
        return 52;
    }
}
