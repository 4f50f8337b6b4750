package org.fettle.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/// Laws that hold for every problem. The search itself recounts cost and times after each step, under `assert`.
class PlanProperties {
    @Property(tries = 300)
    void everyPlanIsLegal(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
            @ForAll @IntRange(min = 1, max = 6) int technicians,
            @ForAll @IntRange(min = 0, max = 25) int visits) {
        var problem = Towns.random(seed, technicians, visits);
        var plan = Engine.solve(problem, Budget.iterations(300, seed));
        assertThat(Legality.check(problem, plan)).isEmpty();
        assertThat(plan.leftOut()).allSatisfy(out -> assertThat(out.obstacles()).isNotEmpty());
    }

    @Property(tries = 40)
    void theSameSeedGivesTheSamePlan(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        var problem = Towns.random(seed, 4, 18);
        var once = Engine.solve(problem, Budget.iterations(400, seed));
        assertThat(Engine.solve(problem, Budget.iterations(400, seed))).isEqualTo(once);
    }

    @Property(tries = 60)
    void improvingAPlanNeverMakesItWorse(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        var problem = Towns.random(seed, 4, 18);
        var first = Engine.solve(problem, Budget.iterations(50, seed));
        var second = Engine.improve(problem, first, Budget.iterations(50, seed + 1), Watch.NOBODY);
        assertThat(Legality.check(problem, second)).isEmpty();
        assertThat(second.cost().total()).isLessThanOrEqualTo(first.cost().total());
    }

    @Property(tries = 30)
    void everyPlaceOfferedIsLegal(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        var problem = Towns.random(seed, 4, 14);
        var plan = Engine.solve(problem, Budget.iterations(50, seed));
        for (int v = 0; v < problem.visits().size(); v++)
            for (var option : Insertion.options(problem, plan, v)) {
                var changed = Insertion.apply(problem, plan, v, option);
                assertThat(Legality.check(problem, changed)).isEmpty();
            }
    }

    /// The price of an option is exactly what the plan then costs more.
    @Property(tries = 60)
    void anOptionCostsWhatItSays(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        var problem = Towns.random(seed, 4, 12);
        var plan = Engine.solve(problem, Budget.iterations(100, seed));
        for (int v = 0; v < problem.visits().size(); v++) {
            var without = Insertion.remove(problem, plan, v);
            long price = problem.weights().price(problem.visits().get(v));
            for (var option : Insertion.options(problem, plan, v)) {
                var with = Insertion.apply(problem, without, v, option);
                assertThat(with.cost().total()).isEqualTo(without.cost().total() + option.extraCost() - price);
            }
        }
    }

    /// Nothing that fits somewhere is ever left out of the best plan found.
    @Property(tries = 60)
    void whatIsLeftOutFitsNowhereOrCostsMore(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        var problem = Towns.random(seed, 3, 15);
        var plan = Engine.solve(problem, Budget.iterations(2000, seed));
        for (var out : plan.leftOut()) {
            long price = problem.weights().price(problem.visits().get(out.visit()));
            // the search makes no new stop at a store for a visit of two seats
            assertThat(Insertion.options(problem, plan, out.visit()))
                    .filteredOn(option -> option.places().size() == 1
                            || option.places().stream().allMatch(place -> place.store() < 0))
                    .allSatisfy(option -> assertThat(option.extraCost()).isGreaterThanOrEqualTo(price));
        }
    }
}
