package org.fettle.dispatch;

import java.util.OptionalInt;

/// A problem in, a legal plan out. Hard rules are never broken: what fits nowhere is left out, with its reasons.
public final class Engine {
    private Engine() {}

    public static Plan solve(Problem problem, Budget budget) {
        return solve(problem, budget, Watch.NOBODY);
    }

    public static Plan solve(Problem problem, Budget budget, Watch watch) {
        var search = new Search(new Flat(problem), budget, watch);
        search.run();
        return Draft.of(search.routes()).plan(search.iterations(), true);
    }

    /// Begins with what a plan already has, as far as it is still possible, in its order.
    public static Plan improve(Problem problem, Plan from, Budget budget, Watch watch) {
        var search = new Search(new Flat(problem), budget, watch);
        Takeover.into(search.routes(), from);
        search.run();
        return Draft.of(search.routes()).plan(search.iterations(), true);
    }

    /// The seat's holder in a plan, if the visit is planned.
    public static OptionalInt holder(Plan plan, int visit, int seat) {
        for (var route : plan.routes())
            for (var stop : route.stops())
                if (stop.visit() == visit && stop.seat() == seat) return OptionalInt.of(route.technician());
        return OptionalInt.empty();
    }
}
