package org.fettle.marc.serials;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fettle.marc.serials.Level.Chronology;

/// Patterns that issues dated by month, season, quarter or year may follow.
final class PartLearner {
    private static final double USUAL = 0.5;
    private final Observed observed;
    private final YearParts line;
    private final int perYear;
    /// How often each part of the year came within the time observed, and how often an issue began or was joined there.
    private final int[] chances;

    private final int[] begun;
    private final Map<List<Integer>, Integer> joined = new HashMap<>();

    PartLearner(Observed observed, YearParts line) {
        this.observed = observed;
        this.line = line;
        this.perYear = line.perYear();
        this.chances = new int[perYear];
        this.begun = new int[perYear];
        for (int n = observed.first(); n <= observed.last(); n++) chances[Math.floorMod(n, perYear)]++;
        for (var span : observed.spans) {
            int position = Math.floorMod(span.first(), perYear);
            if (!span.isCombined()) begun[position]++;
            else
                joined.merge(
                        span.parts().stream()
                                .map(p -> Math.floorMod(p, perYear))
                                .toList(),
                        1,
                        Integer::sum);
        }
    }

    /// Each as $w and $y.
    List<String> candidates() {
        var groups = joined.entrySet().stream()
                .filter(e -> perYear > 1
                        && e.getValue() >= Math.max(1, chances[e.getKey().getFirst()] * USUAL))
                .map(Map.Entry::getKey)
                .sorted(java.util.Comparator.comparing(List::getFirst))
                .toList();
        var usual = new TreeSet<Integer>();
        for (int p = 0; p < perYear; p++)
            if (chances[p] > 0 && begun[p] >= chances[p] * USUAL && begun[p] > 0) usual.add(p);
        var candidates = new ArrayList<String>();
        for (var f : Frequency.EVEN)
            if (f.pace() instanceof Frequency.Pace.Months(int months) && months * perYear % 12 == 0)
                grid(f, months * perYear / 12, usual, groups).ifPresent(candidates::add);
        if (observed.last() - observed.first() + 1 >= perYear && !usual.isEmpty()) candidates.add(list(usual, groups));
        if (perYear > 1) candidates.add(rare(usual));
        candidates.add("$wg");
        candidates.add("$wh");
        return candidates;
    }

    /// Every `step` parts, less what never comes.
    private java.util.Optional<String> grid(Frequency f, int step, TreeSet<Integer> usual, List<List<Integer>> groups) {
        var starts = new TreeSet<>(usual);
        groups.forEach(g -> starts.add(g.getFirst()));
        if (starts.isEmpty()) return java.util.Optional.empty();
        int residue = starts.first() % step;
        var omitted = new ArrayList<Integer>();
        for (int p = residue; p < perYear; p += step) {
            int at = p;
            boolean covered = groups.stream().anyMatch(g -> isWithin(g, at));
            if (!starts.contains(p) && !covered && chances[p] > 0) omitted.add(p);
        }
        if (omitted.size() * 3 > perYear / step) return java.util.Optional.empty();
        return java.util.Optional.of("$w" + f.code() + codes("o", omitted) + joints("c", groups));
    }

    private boolean isWithin(List<Integer> group, int position) {
        int length = Math.floorMod(group.getLast() - group.getFirst(), perYear);
        return Math.floorMod(position - group.getFirst(), perYear) <= length;
    }

    private String list(TreeSet<Integer> usual, List<List<Integer>> groups) {
        int n = usual.size() + groups.size();
        var even = Frequency.EVEN.stream()
                .filter(f -> f.perYear() == n && f.perYear() <= 12)
                .findFirst();
        return "$w" + even.map(Frequency::code).orElse("" + n) + codes("p", List.copyOf(usual)) + joints("c", groups);
    }

    /// Biennial, in one part of the year.
    private String rare(TreeSet<Integer> usual) {
        int most = 0;
        for (int p = 0; p < perYear; p++) if (begun[p] > begun[most]) most = p;
        return "$wg" + codes("p", usual.isEmpty() ? List.of(most) : List.of(usual.first()));
    }

    private char definition() {
        return line.finest() == Chronology.SEASON ? 's' : 'm';
    }

    private String codes(String publication, List<Integer> positions) {
        if (positions.isEmpty() || !hasCodes()) return "";
        return "$y" + publication + definition()
                + positions.stream().map(this::code).collect(Collectors.joining(","));
    }

    private String joints(String publication, List<List<Integer>> groups) {
        if (groups.isEmpty() || !hasCodes()) return "";
        return "$y" + publication + definition()
                + groups.stream()
                        .map(g -> g.stream().map(this::code).collect(Collectors.joining("/")))
                        .collect(Collectors.joining(","));
    }

    private boolean hasCodes() {
        return line.finest() == Chronology.SEASON || line.finest() == Chronology.MONTH;
    }

    private String code(int position) {
        return "%02d".formatted(line.codes().get(position));
    }
}
