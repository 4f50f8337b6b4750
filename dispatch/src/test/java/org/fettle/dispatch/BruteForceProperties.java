package org.fettle.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/// On tiny problems every plan there is can be tried.
class BruteForceProperties {
    @Property(tries = 60)
    void theEngineFindsTheCheapestOfAllPlans(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        var problem = oneSeatOnly(Towns.random(seed, 2, 5));
        var plan = Engine.solve(problem, Budget.iterations(3000, seed));
        assertThat(plan.cost().total()).isEqualTo(cheapest(problem));
    }

    private static Problem oneSeatOnly(Problem problem) {
        var visits = problem.visits().stream()
                .map(visit -> visit.seats().size() == 1
                        ? visit
                        : visit.seated(new Seat(visit.seats().getFirst().alone())))
                .toList();
        return new Problem(problem.technicians(), visits, problem.travel(), problem.weights());
    }

    private static long cheapest(Problem problem) {
        return extend(problem, new Draft(problem), 0);
    }

    /// The v-th visit left out, or put at each place of each shift.
    private static long extend(Problem problem, Draft draft, int v) {
        if (v == problem.visits().size()) return total(problem, draft);
        long best = extend(problem, draft, v + 1);
        for (int t = 0; t < problem.technicians().size(); t++)
            for (int s = 0; s < problem.technicians().get(t).shifts().size(); s++) {
                var calls = draft.calls(t, s);
                for (int p = 0; p <= calls.size(); p++) {
                    calls.add(p, new Walk.Call(v, 0, -1));
                    best = Math.min(best, extend(problem, draft, v + 1));
                    calls.remove(p);
                }
            }
        return best;
    }

    private static long total(Problem problem, Draft draft) {
        for (int t = 0; t < problem.technicians().size(); t++)
            for (int s = 0; s < problem.technicians().get(t).shifts().size(); s++)
                if (!new Walk(problem, t, s).day(draft.calls(t, s)).works()) return Long.MAX_VALUE;
        var plan = draft.plan(0, false);
        return Legality.check(problem, plan).isEmpty() ? plan.cost().total() : Long.MAX_VALUE;
    }

    /// The table says "fits" exactly where some place gives a legal plan.
    @Property(tries = 60)
    void whyNotAgreesWithTryingEveryPlace(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        var problem = oneSeatOnly(Towns.random(seed, 4, 10));
        var plan = Engine.solve(problem, Budget.iterations(100, seed));
        for (int v = 0; v < problem.visits().size(); v++)
            for (var row : WhyNot.table(problem, plan, v)) {
                assertThat(row.fits().isPresent()).isEqualTo(fitsSomewhere(problem, plan, v, row.technician()));
                assertThat(row.fits().isPresent()).isNotEqualTo(!row.obstacles().isEmpty());
            }
    }

    private static boolean fitsSomewhere(Problem problem, Plan plan, int v, int t) {
        List<Draft> legal = new ArrayList<>();
        for (int s = 0; s < problem.technicians().get(t).shifts().size(); s++) {
            int room = Draft.of(problem, plan).calls(t, s).size();
            for (int p = 0; p <= room; p++) {
                var draft = Draft.of(problem, plan);
                draft.remove(v);
                var calls = draft.calls(t, s);
                if (p > calls.size()) continue;
                calls.add(p, new Walk.Call(v, 0, -1));
                if (new Walk(problem, t, s).day(calls).works()
                        && Legality.check(problem, draft.plan(0, false)).isEmpty()) legal.add(draft);
            }
        }
        return !legal.isEmpty();
    }
}
