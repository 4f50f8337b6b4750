package org.fettle.marc.serials;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fettle.marc.serials.Level.Chronology;

/// How the numbers of the second level run: units of the first, whether they begin again, and when.
final class NumberLearner {
    private static final double CLEAR = 0.7;

    /// @param u 0 if not told
    /// @param changes as $x, perhaps empty
    record Numbering(int u, boolean restarts, String changes) {}

    private record Row(int volume, int number, int end, int place) {}

    /// Empty if the caption has not two levels of numbers, or too few volumes were seen.
    static Optional<Numbering> of(Caption caption, Observed observed) {
        var levels = caption.numbers(false);
        if (levels.size() != 2) return Optional.empty();
        var rows = rows(observed, levels.get(0), levels.get(1));
        var turns = new ArrayList<Integer>();
        for (int i = 1; i < rows.size(); i++) if (rows.get(i).volume == rows.get(i - 1).volume + 1) turns.add(i);
        if (turns.isEmpty()) return Optional.empty();
        long again = turns.stream()
                .filter(i -> rows.get(i).number <= rows.get(i - 1).end)
                .count();
        boolean restarts = again * 2 >= turns.size();
        return Optional.of(
                new Numbering(units(rows, turns, restarts), restarts, changes(observed, rows, turns, restarts)));
    }

    /// That of the present pattern, where no volume ended yet: one that had as many units as a year has issues still
    /// has.
    static Optional<Numbering> carriedOn(Caption known, Frequency learned) {
        var levels = known.numbers(false);
        if (levels.size() != 2) return Optional.empty();
        var lowest = levels.get(1);
        boolean yearly = lowest.count() == known.frequency().perYear();
        var changes = known.changes().stream()
                .map(c -> c.season() > 0 ? "" + c.season() : "%02d".formatted(c.month()) + day(c))
                .toList();
        return Optional.of(new Numbering(
                yearly ? learned.perYear() : lowest.count(), lowest.restarts(), String.join(",", changes)));
    }

    private static String day(DateCode change) {
        return change.day() > 0 ? "%02d".formatted(change.day()) : "";
    }

    private static List<Row> rows(Observed observed, Level volume, Level number) {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < observed.issues.size(); i++) {
            var volumes = values(observed.issues.get(i).value(volume.code()), volume);
            var numbers = values(observed.issues.get(i).value(number.code()), number);
            if (volumes.size() == 1 && !numbers.isEmpty())
                rows.add(new Row(
                        volumes.getFirst(),
                        numbers.getFirst(),
                        numbers.getLast(),
                        observed.spans.get(i).first()));
        }
        return rows;
    }

    private static List<Integer> values(String text, Level level) {
        var values = new ArrayList<Integer>();
        for (var part : text.split("/")) Numeral.read(part, level.numbering()).ifPresent(n -> values.add(n.value()));
        return values;
    }

    /// What most whole volumes ended with, or of continuous numbers how many they held.
    private static int units(List<Row> rows, List<Integer> turns, boolean restarts) {
        var ends = new HashMap<Integer, Integer>();
        for (int i = restarts ? 0 : 1; i < turns.size(); i++) {
            int end = rows.get(turns.get(i) - 1).end;
            ends.merge(restarts ? end : end - rows.get(turns.get(i - 1)).number + 1, 1, Integer::sum);
        }
        return most(ends, 0.5).orElse(0);
    }

    /// The month or season in which volumes begin, told by those seen from their first number.
    private static String changes(Observed observed, List<Row> rows, List<Integer> turns, boolean restarts) {
        var points = new HashMap<Integer, Integer>();
        for (int i : turns) {
            if (restarts && rows.get(i).number != 1) continue;
            var pieces = observed.dates.line().write(rows.get(i).place);
            var point = observed.dates.line().finest() == Chronology.SEASON
                    ? pieces.get(Chronology.SEASON)
                    : pieces.get(Chronology.MONTH);
            if (point != null) points.merge(point, 1, Integer::sum);
        }
        var one = most(points, CLEAR);
        if (one.isPresent())
            return points.values().stream().mapToInt(n -> n).sum() < 2 ? "" : "%02d".formatted(one.get());
        int all = points.values().stream().mapToInt(n -> n).sum();
        var several = points.entrySet().stream()
                .filter(e -> e.getValue() * 2.0 * points.size() >= all && e.getValue() > 1)
                .map(e -> "%02d".formatted(e.getKey()))
                .sorted()
                .toList();
        return several.size() >= 2 && several.size() <= 4 ? String.join(",", several) : "";
    }

    private static Optional<Integer> most(Map<Integer, Integer> counts, double share) {
        int all = counts.values().stream().mapToInt(n -> n).sum();
        return counts.entrySet().stream()
                .filter(e -> e.getValue() >= all * share)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    private NumberLearner() {}
}
