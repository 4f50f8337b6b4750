package org.fettle.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
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

    /// With a stop at the store and paid hours, one search in some hundred ends in a valley of its own, however small
    /// the town: of five, one finds the way.
    @Property(tries = 40)
    void soItDoesWhereToolsAndPartsLack(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        var problem = Loads.everywhere(new Random(seed), oneSeatOnly(Towns.random(seed, 2, 4)));
        var costs = LongStream.range(0, 5)
                .map(search -> Engine.solve(problem, Budget.iterations(3000, seed + search))
                        .cost()
                        .total())
                .sorted()
                .toArray();
        long cheapest = cheapest(problem);
        assertThat(costs[0]).isEqualTo(cheapest);
        assertThat(costs[2]).as("and most of them come near").isLessThanOrEqualTo(cheapest + cheapest / 4);
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

    /// Each shift with the best of all places for a stop at the store, by what [Legality] says.
    private static long total(Problem problem, Draft lists) {
        var draft = new Draft(problem);
        for (int t = 0; t < problem.technicians().size(); t++)
            for (int s = 0; s < problem.technicians().get(t).shifts().size(); s++) {
                var calls = stocked(problem, t, s, lists.calls(t, s));
                if (calls.isEmpty()) return Long.MAX_VALUE;
                draft.calls(t, s).addAll(calls.get());
            }
        return direct(problem, draft);
    }

    private static Optional<List<Walk.Call>> stocked(Problem problem, int t, int s, List<Walk.Call> visits) {
        Optional<List<Walk.Call>> best = Optional.empty();
        long least = Long.MAX_VALUE;
        int last = problem.technicians().get(t).store().isEmpty() ? -1 : visits.size() - 1;
        for (int at = -1; at <= last; at++) {
            // a stop that is not needed is not made, though rounded drives may make it a second cheaper
            if (at == 0 && best.isPresent()) return best;
            var draft = new Draft(problem);
            draft.calls(t, s).addAll(Vans.withStore(visits, at));
            long cost = direct(problem, draft);
            if (cost >= least) continue;
            least = cost;
            best = Optional.of(List.copyOf(draft.calls(t, s)));
        }
        return best;
    }

    private static long direct(Problem problem, Draft draft) {
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
                var visits = new ArrayList<>(Vans.withoutStore(calls));
                if (p > visits.size()) continue;
                visits.add(p, new Walk.Call(v, 0, -1));
                if (stocked(problem, t, s, visits).isPresent()) legal.add(draft);
            }
        }
        return !legal.isEmpty();
    }
}
