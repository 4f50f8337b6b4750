package org.fettle.marc;

import java.util.ArrayList;
import java.util.List;

/// What differs between two records, field by field: the shortest list of fields removed and added (Myers 1986 in its
/// plain quadratic form, records being short), where a removed and an added field of one tag side by side are a change.
public record RecordDiff(List<Change> changes) {
    public sealed interface Change {
        record Same(Field field) implements Change {}

        record Added(Field field) implements Change {}

        record Removed(Field field) implements Change {}

        record Changed(Field before, Field after) implements Change {}

        record Leader(String before, String after) implements Change {}
    }

    public static RecordDiff between(MarcRecord before, MarcRecord after) {
        var changes = new ArrayList<Change>();
        if (!before.leader().equals(after.leader())) changes.add(new Change.Leader(before.leader(), after.leader()));
        changes.addAll(paired(steps(before.fields(), after.fields())));
        return new RecordDiff(List.copyOf(changes));
    }

    public boolean isEmpty() {
        return changes.stream().allMatch(c -> c instanceof Change.Same);
    }

    /// Without the fields that stayed.
    public List<Change> only() {
        return changes.stream().filter(c -> !(c instanceof Change.Same)).toList();
    }

    /// The record before with those changes taken that are accepted, by their position in [#changes].
    public MarcRecord accept(MarcRecord before, java.util.function.IntPredicate accepted) {
        var leader = before.leader();
        var fields = new ArrayList<Field>();
        for (int i = 0; i < changes.size(); i++) {
            boolean take = accepted.test(i);
            switch (changes.get(i)) {
                case Change.Leader(var was, var is) -> leader = take ? is : was;
                case Change.Same(var field) -> fields.add(field);
                case Change.Added(var field) -> {
                    if (take) fields.add(field);
                }
                case Change.Removed(var field) -> {
                    if (!take) fields.add(field);
                }
                case Change.Changed(var was, var is) -> fields.add(take ? is : was);
            }
        }
        return new MarcRecord(leader, fields);
    }

    private static List<Change> steps(List<Field> before, List<Field> after) {
        int n = before.size(), m = after.size();
        var common = new int[n + 1][m + 1];
        for (int i = n - 1; i >= 0; i--)
            for (int j = m - 1; j >= 0; j--)
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
        var steps = new ArrayList<Change>();
        int i = 0, j = 0;
        while (i < n || j < m) {
            if (i < n && j < m && before.get(i).equals(after.get(j))) {
                steps.add(new Change.Same(before.get(i++)));
                j++;
            } else if (j == m || (i < n && common[i + 1][j] >= common[i][j + 1]))
                steps.add(new Change.Removed(before.get(i++)));
            else steps.add(new Change.Added(after.get(j++)));
        }
        return steps;
    }

    /// Within each run of removals and additions, those of one tag become one change.
    private static List<Change> paired(List<Change> steps) {
        var paired = new ArrayList<Change>();
        var removed = new ArrayList<Field>();
        var added = new ArrayList<Field>();
        for (var step : steps)
            switch (step) {
                case Change.Removed(var field) -> removed.add(field);
                case Change.Added(var field) -> added.add(field);
                default -> {
                    flush(removed, added, paired);
                    paired.add(step);
                }
            }
        flush(removed, added, paired);
        return paired;
    }

    /// Pairs do not cross, so that the removed stand in the order before and the added in that after.
    private static void flush(List<Field> removed, List<Field> added, List<Change> into) {
        int from = 0;
        for (var before : removed) {
            int at = from;
            while (at < added.size() && !added.get(at).tag().equals(before.tag())) at++;
            if (at == added.size()) into.add(new Change.Removed(before));
            else {
                for (var one : added.subList(from, at)) into.add(new Change.Added(one));
                into.add(new Change.Changed(before, added.get(at)));
                from = at + 1;
            }
        }
        for (var one : added.subList(from, added.size())) into.add(new Change.Added(one));
        removed.clear();
        added.clear();
    }
}
