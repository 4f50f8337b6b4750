package org.fettle.marc.serials;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// How the numbers of one level follow each other, $u, $v and the `e` codes of $y taken together.
final class NumberLevel {
    /// The number after another one.
    ///
    /// @param parts more than one: combined
    /// @param carry whether the level above increments
    /// @param within whether the level begins again inside a combined issue (`12/1`)
    record Step(List<Integer> parts, boolean carry, boolean within) {}

    private static final int LONGEST_SKIP = 1000;

    final Level level;
    private final int count;
    private final boolean restarts;
    /// What `pe` lists, in its order; empty: every number.
    private final List<List<Integer>> sequence = new ArrayList<>();
    private final Set<Integer> omitted = new HashSet<>();
    private final List<List<Integer>> combined = new ArrayList<>();

    NumberLevel(Level level, List<Regularity> regularity) {
        this.level = level;
        this.count = level.count();
        this.restarts = level.restarts();
        for (var y : regularity) {
            if (y.level() != level.code() - 'a' + 1) continue;
            switch (y.publication()) {
                case PUBLISHED -> sequence.addAll(y.numbers());
                case OMITTED -> y.numbers().forEach(omitted::addAll);
                case COMBINED -> combined.addAll(y.numbers());
            }
        }
    }

    boolean restarts() {
        return restarts || !sequence.isEmpty();
    }

    int count() {
        return count;
    }

    /// Whether it is known when the level above increments.
    boolean knowsUnits() {
        return count > 0 || !sequence.isEmpty();
    }

    List<Integer> first() {
        return sequence.isEmpty() ? from(1) : sequence.getFirst();
    }

    /// @param mayWrap false: the level goes on whatever $u says
    Step after(int present, boolean mayWrap) {
        if (!sequence.isEmpty()) return inSequence(present);
        int last = endOfCombined(present);
        if (mayWrap && isExhausted(last)) return restarts ? wrap() : step(from(last + 1), true);
        int next = last + 1;
        for (int skips = 0; omitted.contains(inUnit(next)) && skips < LONGEST_SKIP; skips++) {
            if (mayWrap && isExhausted(next)) return restarts ? wrap() : step(from(next + 1), true);
            next++;
        }
        return step(from(next), false);
    }

    private Step wrap() {
        return new Step(first(), true, false);
    }

    private static Step step(List<Integer> parts, boolean carry) {
        boolean within = parts.size() > 1 && parts.getLast() < parts.getFirst();
        return new Step(parts, carry, within);
    }

    private boolean isExhausted(int n) {
        return count > 0 && (restarts ? n >= count : n % count == 0);
    }

    private Step inSequence(int present) {
        for (int i = 0; i < sequence.size(); i++) {
            if (!sequence.get(i).contains(present)) continue;
            boolean end = i + 1 == sequence.size();
            return new Step(sequence.get(end ? 0 : i + 1), end, false);
        }
        for (var group : sequence) if (group.getFirst() > present) return new Step(group, false, false);
        return wrap();
    }

    /// The number within its unit, by which `e` codes name it.
    private int inUnit(int n) {
        return restarts || count == 0 ? n : (n - 1) % count + 1;
    }

    /// The issue that begins with this number, with those that are joined to it.
    private List<Integer> from(int n) {
        int known = inUnit(n);
        for (var group : combined)
            if (group.getFirst() == known) {
                if (restarts || count == 0) return group;
                return group.stream()
                        .map(g -> n + Math.floorMod(g - known, count))
                        .toList();
            }
        int first = n;
        for (int skips = 0; omitted.contains(inUnit(first)) && skips < LONGEST_SKIP; skips++) first++;
        return List.of(first);
    }

    /// A combined issue that was recorded by its first number only counts as a whole.
    private int endOfCombined(int n) {
        int known = inUnit(n);
        for (var group : combined)
            if (group.getFirst() <= known && known < group.getLast()) return n + group.getLast() - known;
        return n;
    }
}
