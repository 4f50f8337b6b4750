package org.fettle.marc.serials;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fettle.marc.serials.Level.Chronology;

/// The dates in the designations of one series of issues: read to places on a timeline and written from them.
///
/// @param splitFrom a year written as `1999/2000` with a single month or season belongs to academic years: the place in
///     the year at which they begin; -1 where years are those of the calendar
record Dates(Chronologies fields, Timeline line, int splitFrom) {
    private static final int A_YEAR_WITHOUT = 2001; // where only the month is given

    /// Empty answer: the issue has no date.
    static Answer<Optional<Dates>> of(Caption caption, Issue issue, boolean winterFirst) {
        var fields = Chronologies.of(caption, issue);
        var line = fields.timeline(winterFirst);
        if (line.isEmpty()) return Answer.given(Optional.empty());
        var tag = caption.stream().holdingTag();
        return fields.numbers(issue, tag).then(numbers -> {
            int split = isSplit(numbers, line.get()) ? splitFrom(caption, (YearParts) line.get()) : -1;
            return Answer.given(Optional.of(new Dates(fields, line.get(), split)));
        });
    }

    private static boolean isSplit(Map<Chronology, List<Integer>> numbers, Timeline line) {
        var years = numbers.getOrDefault(Chronology.YEAR, List.of());
        if (!(line instanceof YearParts) || line.finest() == Chronology.YEAR || years.size() != 2) return false;
        var parts = numbers.getOrDefault(line.finest(), List.of());
        boolean wraps = parts.size() > 1 && parts.getLast() < parts.getFirst();
        return years.get(1) == years.get(0) + 1 && !wraps && !parts.contains(24);
    }

    /// At the first change of the calendar that is not the new year's, else in July or with the autumn.
    private static int splitFrom(Caption caption, YearParts line) {
        for (var change : caption.changes()) if (line.position(change) > 0) return line.position(change);
        return line.perYear() / 2;
    }

    Answer<Span> read(Issue issue, String tag) {
        return fields.numbers(issue, tag).then(numbers -> {
            numbers.putIfAbsent(Chronology.YEAR, List.of(A_YEAR_WITHOUT));
            if (splitFrom >= 0) unsplit(numbers);
            var span = line.read(numbers);
            if (span.isPresent()) return Answer.given(span.get());
            char code = codeOf(line.finest());
            return Answer.refused(tag, code, issue.value(code), Chronologies.remedy(line.finest()));
        });
    }

    private void unsplit(Map<Chronology, List<Integer>> numbers) {
        var years = numbers.getOrDefault(Chronology.YEAR, List.of());
        var parts = numbers.getOrDefault(line.finest(), List.of());
        if (years.size() != 2 || parts.isEmpty()) return;
        int position = ((YearParts) line).codes().indexOf(parts.getFirst());
        numbers.put(Chronology.YEAR, List.of(position >= splitFrom ? years.get(0) : years.get(1)));
    }

    private char codeOf(Chronology piece) {
        return fields.pieces().entrySet().stream()
                .filter(e -> e.getValue() == piece)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(' ');
    }

    /// The values of all subfields that hold a piece of the date.
    Map<Character, String> write(Span span) {
        var pieces = new EnumMap<Chronology, List<Integer>>(Chronology.class);
        for (int place : span.parts())
            line.write(place)
                    .forEach((piece, n) -> pieces.computeIfAbsent(piece, _ -> new ArrayList<>())
                            .add(n));
        var values = new TreeMap<Character, String>();
        fields.pieces().forEach((code, piece) -> values.put(code, text(piece, pieces.getOrDefault(piece, List.of()))));
        if (splitFrom >= 0)
            fields.pieces().forEach((code, piece) -> {
                if (piece == Chronology.YEAR) values.put(code, splitYear(span.first()));
            });
        values.values().removeIf(String::isEmpty);
        return values;
    }

    private String splitYear(int place) {
        int year = Math.floorDiv(place - splitFrom, line.perYear());
        return year + "/" + (year + 1);
    }

    /// Each part of the finest piece; of the others only where they change.
    private String text(Chronology piece, List<Integer> numbers) {
        if (numbers.size() == 1) return digits(piece, numbers.getFirst());
        boolean same = numbers.stream().distinct().count() <= 1;
        var text = new StringBuilder();
        int before = -1;
        for (int n : numbers) {
            if (before >= 0 && (same || n == before && piece != line.finest())) continue;
            if (before >= 0) text.append('/');
            text.append(digits(piece, n));
            before = n;
        }
        return text.toString();
    }

    private static String digits(Chronology piece, int n) {
        return switch (piece) {
            case YEAR -> n > 999 ? "" + n : "%04d".formatted(n);
            case QUARTER -> "" + n;
            default -> n < 10 ? "0" + n : "" + n;
        };
    }
}
