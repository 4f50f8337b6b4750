package org.fettle.marc.serials;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fettle.marc.serials.Level.Chronology;

/// Equal parts of a year: the year itself, quarters, seasons or months.
///
/// @param codes of the parts in the order in which they follow each other within one year of the designation. Winter
///     comes last, unless the pattern lists it first: then the year begins with it
record YearParts(Chronology finest, List<Integer> codes) implements Timeline {
    static YearParts years() {
        return new YearParts(Chronology.YEAR, List.of(0));
    }

    static YearParts months() {
        return new YearParts(Chronology.MONTH, List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12));
    }

    static YearParts quarters() {
        return new YearParts(Chronology.QUARTER, List.of(1, 2, 3, 4));
    }

    static YearParts seasons(boolean winterFirst) {
        return new YearParts(Chronology.SEASON, winterFirst ? List.of(24, 21, 22, 23) : List.of(21, 22, 23, 24));
    }

    private boolean isWinterFirst() {
        return codes.getFirst() == 24;
    }

    @Override
    public int perYear() {
        return codes.size();
    }

    @Override
    public Optional<Span> read(Map<Chronology, List<Integer>> pieces) {
        var years = pieces.getOrDefault(Chronology.YEAR, List.of());
        if (years.isEmpty()) return Optional.empty();
        if (finest == Chronology.YEAR) return ascending(years) ? Optional.of(new Span(years)) : Optional.empty();
        var parts = new ArrayList<Integer>();
        int year = years.getFirst();
        for (int code : pieces.getOrDefault(finest, List.of())) {
            int position = codes.indexOf(code);
            if (position < 0) return Optional.empty();
            int place = year * perYear() + position;
            if (!parts.isEmpty() && place <= parts.getLast()) place += perYear();
            if (!parts.isEmpty() && place <= parts.getLast()) return Optional.empty();
            parts.add(place);
            year = Math.floorDiv(place, perYear());
        }
        if (parts.size() == 1 && isWinterFirst() && years.size() > 1 && Math.floorMod(parts.getFirst(), 4) == 0)
            return Optional.of(Span.of(parts.getFirst() + perYear())); // winter 2009/2010 begins the year 2010
        return parts.isEmpty() ? Optional.empty() : Optional.of(new Span(parts));
    }

    private static boolean ascending(List<Integer> numbers) {
        for (int i = 1; i < numbers.size(); i++) if (numbers.get(i) <= numbers.get(i - 1)) return false;
        return true;
    }

    @Override
    public Map<Chronology, Integer> write(int place) {
        var pieces = new EnumMap<Chronology, Integer>(Chronology.class);
        pieces.put(Chronology.YEAR, Math.floorDiv(place, perYear()));
        int code = codes.get(Math.floorMod(place, perYear()));
        if (finest != Chronology.YEAR) pieces.put(finest, code);
        if (finest == Chronology.MONTH) {
            pieces.put(Chronology.SEASON, DateCode.seasonOf(code));
            pieces.put(Chronology.QUARTER, (code + 2) / 3);
        }
        return pieces;
    }

    @Override
    public LocalDate date(int place) {
        return LocalDate.of(Math.floorDiv(place, perYear()), month(Math.floorMod(place, perYear())), 1);
    }

    /// Months of spring, summer, autumn, winter begin in March, …; of seasons with winter first in January, ….
    private int month(int position) {
        return switch (finest) {
            case SEASON -> isWinterFirst() ? position * 3 + 1 : position * 3 + 3;
            case QUARTER -> position * 3 + 1;
            case MONTH -> position + 1;
            default -> 1;
        };
    }

    @Override
    public int lastChange(List<DateCode> changes, int place) {
        int last = Integer.MIN_VALUE;
        for (var change : changes) {
            int back = Math.floorMod(Math.floorMod(place, perYear()) - position(change), perYear());
            last = Math.max(last, place - back);
        }
        return last;
    }

    /// Where in the year a month or season falls; January and February before the spring of seasons: at the turn of
    /// the year.
    int position(DateCode code) {
        int month = code.month() > 0 ? code.month() : code.season() > 0 ? (code.season() - 20) * 3 : 1;
        return switch (finest) {
            case MONTH -> month - 1;
            case QUARTER -> (month - 1) / 3;
            case SEASON -> {
                if (code.season() > 0) yield codes.indexOf(code.season());
                yield isWinterFirst() ? (month - 1) / 3 : Math.max(0, month / 3 - 1);
            }
            default -> 0;
        };
    }
}
