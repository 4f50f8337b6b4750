package org.fettle.marc.serials;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fettle.marc.serials.Level.Chronology;

/// Which subfields of an issue hold which piece of its date.
///
/// @param pieces by subfield code; the alternative chronology ($m) is not among them
record Chronologies(SortedMap<Character, Chronology> pieces) {
    /// Told by the captions, and between months and seasons by the value: 21 to 24 are seasons.
    static Chronologies of(Caption caption, Issue issue) {
        var pieces = new TreeMap<Character, Chronology>();
        for (char code : issue.values().keySet()) {
            if (code == 'm') continue;
            var level = caption.level(code);
            if (level.isEmpty() && code < 'i') continue;
            level.orElseGet(() -> Level.of(code, ""))
                    .chronology()
                    .ifPresent(c -> pieces.put(code, byValue(c, issue.value(code))));
        }
        return new Chronologies(pieces);
    }

    private static Chronology byValue(Chronology said, String value) {
        if (said != Chronology.MONTH && said != Chronology.SEASON) return said;
        int end = 0;
        while (end < value.length() && Digits.areAll(value.substring(end, end + 1), 1, 1)) end++;
        if (end == 0 || end > 2) return said;
        int first = Integer.parseInt(value.substring(0, end));
        if (first >= 21 && first <= 24) return Chronology.SEASON;
        return first >= 1 && first <= 12 ? Chronology.MONTH : said;
    }

    boolean has(Chronology piece) {
        return pieces.containsValue(piece);
    }

    /// Empty if there is no date in the designation at all.
    java.util.Optional<Timeline> timeline(boolean winterFirst) {
        if (has(Chronology.MONTH) && has(Chronology.DAY)) return java.util.Optional.of(new DayLine());
        if (has(Chronology.MONTH)) return java.util.Optional.of(YearParts.months());
        if (has(Chronology.SEASON)) return java.util.Optional.of(YearParts.seasons(winterFirst));
        if (has(Chronology.QUARTER)) return java.util.Optional.of(YearParts.quarters());
        if (has(Chronology.WEEK) && has(Chronology.YEAR)) return java.util.Optional.of(new WeekLine());
        return has(Chronology.YEAR) ? java.util.Optional.of(YearParts.years()) : java.util.Optional.empty();
    }

    /// The numbers of each piece, in the issue's order.
    Answer<Map<Chronology, List<Integer>>> numbers(Issue issue, String tag) {
        var numbers = new EnumMap<Chronology, List<Integer>>(Chronology.class);
        for (var entry : pieces.entrySet()) {
            var read = new ArrayList<Integer>();
            for (var part : issue.value(entry.getKey()).split("/", -1)) {
                var digits = Digits.areAll(part, 1, 4) ? part : bare(part);
                boolean year = entry.getValue() == Chronology.YEAR;
                if (!Digits.areAll(digits, year ? 4 : 1, year ? 4 : 2))
                    return Answer.refused(tag, entry.getKey(), issue.value(entry.getKey()), remedy(entry.getValue()));
                read.add(Integer.parseInt(digits));
            }
            numbers.putIfAbsent(entry.getValue(), read);
        }
        return Answer.given(numbers);
    }

    private static String bare(String part) {
        return part.strip().replaceAll("^[<\\[(]|[>\\])?]$", "");
    }

    static String remedy(Chronology piece) {
        return switch (piece) {
            case YEAR -> "give the year in four digits, of combined ones both: 2011/2012";
            case MONTH -> "give the month as 01-12";
            case SEASON -> "give the season as 21-24";
            case QUARTER -> "give the quarter as 1-4";
            case WEEK -> "give the week of the year as 01-53";
            case DAY -> "give a day that the month has, as 01-31";
        };
    }
}
