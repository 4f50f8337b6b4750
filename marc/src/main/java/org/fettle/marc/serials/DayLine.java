package org.fettle.marc.serials;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fettle.marc.serials.Level.Chronology;

/// Days since 1970-01-01.
record DayLine() implements Timeline {
    @Override
    public Optional<Span> read(Map<Chronology, List<Integer>> pieces) {
        var years = pieces.getOrDefault(Chronology.YEAR, List.of());
        var months = pieces.getOrDefault(Chronology.MONTH, List.of());
        var days = pieces.getOrDefault(Chronology.DAY, List.of());
        if (years.isEmpty() || months.isEmpty() || days.isEmpty()) return Optional.empty();
        var parts = new ArrayList<Integer>();
        int count = Math.max(months.size(), days.size());
        for (int i = 0; i < count; i++) {
            var date = date(Timeline.at(years, i), Timeline.at(months, i), Timeline.at(days, i));
            if (date.isEmpty()) return Optional.empty();
            var later = after(date.get(), parts, months.size() > 1);
            if (later.isEmpty()) return Optional.empty();
            parts.add((int) later.get().toEpochDay());
        }
        return Optional.of(new Span(parts));
    }

    /// The date, or the same in the next month or year where the year or month of a combined issue was written once.
    private static Optional<LocalDate> after(LocalDate date, List<Integer> parts, boolean byYear) {
        if (parts.isEmpty() || date.toEpochDay() > parts.getLast()) return Optional.of(date);
        var later = byYear ? date.plusYears(1) : date.plusMonths(1);
        return later.toEpochDay() > parts.getLast() ? Optional.of(later) : Optional.empty();
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) { // no such day
            return Optional.empty();
        }
    }

    @Override
    public Map<Chronology, Integer> write(int place) {
        var date = date(place);
        var pieces = new EnumMap<Chronology, Integer>(Chronology.class);
        pieces.put(Chronology.YEAR, date.getYear());
        pieces.put(Chronology.SEASON, DateCode.seasonOf(date.getMonthValue()));
        pieces.put(Chronology.QUARTER, (date.getMonthValue() + 2) / 3);
        pieces.put(Chronology.MONTH, date.getMonthValue());
        pieces.put(Chronology.DAY, date.getDayOfMonth());
        return pieces;
    }

    @Override
    public LocalDate date(int place) {
        return LocalDate.ofEpochDay(place);
    }

    @Override
    public int lastChange(List<DateCode> changes, int place) {
        var date = date(place);
        int last = Integer.MIN_VALUE;
        for (var change : changes)
            for (int year = date.getYear(); year >= date.getYear() - 1; year--) {
                int point = (int) in(year, change).toEpochDay();
                if (point <= place) last = Math.max(last, point);
            }
        return last;
    }

    private static LocalDate in(int year, DateCode change) {
        int month = change.month() > 0 ? change.month() : (change.season() - 20) * 3;
        int day = Math.max(1, change.day());
        return LocalDate.of(year, month, Math.min(day, YearMonth.of(year, month).lengthOfMonth()));
    }

    @Override
    public Chronology finest() {
        return Chronology.DAY;
    }

    @Override
    public int perYear() {
        return 365;
    }
}
