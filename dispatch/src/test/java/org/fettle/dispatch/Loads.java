package org.fettle.dispatch;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// Tools, parts and stores for random problems.
final class Loads {
    private static final int TOOLS = 3;

    private Loads() {}

    /// Half of the problems are left without.
    static Problem some(Random random, Problem problem) {
        return random.nextBoolean() ? problem : everywhere(random, problem);
    }

    static Problem everywhere(Random random, Problem problem) {
        int store = random.nextInt(problem.travel().places());
        int minutes = random.nextInt(3) * 5;
        Optional<Map<Integer, Integer>> stock =
                random.nextInt(3) == 0 ? Optional.of(Map.of(10, 2, 20, 1)) : Optional.empty();
        var people = problem.technicians().stream()
                .map(t -> t.with(
                        kit(random, 0.6, 3),
                        random.nextInt(4) == 0 ? Optional.empty() : Optional.of(new Store(store, minutes * 60, stock))))
                .toList();
        var visits = problem.visits().stream()
                .map(v -> random.nextInt(3) == 0 ? v : v.needing(kit(random, 0.2, 2)))
                .toList();
        return new Problem(people, visits, problem.travel(), problem.weights());
    }

    /// Kinds 10 and 20, fewer than `most` of each.
    private static Kit kit(Random random, double chance, int most) {
        var tools = new HashSet<Integer>();
        for (int tool = 0; tool < TOOLS; tool++) if (random.nextDouble() < chance) tools.add(tool);
        return new Kit(tools, Map.of(10, random.nextInt(most), 20, random.nextInt(most)));
    }
}
