package org.fettle.marc.serials;

import java.util.List;
import java.util.Optional;

/// How many days after its own date an issue comes, as quantiles of those received; negative: before it.
///
/// @param count issues it rests on
public record Lag(int count, int tenth, int median, int ninetieth, int longest) {
    public static Optional<Lag> of(List<Integer> days) {
        if (days.isEmpty()) return Optional.empty();
        var sorted = days.stream().sorted().toList();
        return Optional.of(new Lag(
                sorted.size(), quantile(sorted, 0.1), quantile(sorted, 0.5), quantile(sorted, 0.9), sorted.getLast()));
    }

    private static int quantile(List<Integer> sorted, double q) {
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(q * (sorted.size() - 1))));
    }
}
