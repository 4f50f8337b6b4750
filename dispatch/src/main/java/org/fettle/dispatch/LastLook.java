package org.fettle.dispatch;

import java.util.Comparator;

/// Visits for two that need tools or parts. The search gives them to people who have those, or stop at a store anyway;
/// whether a new stop would pay is asked once, for what is left out in the end.
final class LastLook {
    private LastLook() {}

    static Plan at(Problem problem, Plan found) {
        var plan = found;
        var left = found.leftOut().stream()
                .map(Plan.LeftOut::visit)
                .filter(v -> needy(problem.visits().get(v)))
                .sorted(Comparator.comparingLong((Integer v) -> price(problem, v))
                        .reversed()
                        .thenComparing(v -> v))
                .toList();
        for (int visit : left) {
            var cheapest = Insertion.cheapest(problem, plan, visit);
            if (cheapest.isPresent() && cheapest.get().extraCost() < price(problem, visit))
                plan = Insertion.apply(problem, plan, visit, cheapest.get());
        }
        return plan;
    }

    private static boolean needy(Visit visit) {
        return visit.seats().size() == 2 && !visit.needs().isEmpty();
    }

    private static long price(Problem problem, int visit) {
        return problem.weights().price(problem.visits().get(visit));
    }
}
