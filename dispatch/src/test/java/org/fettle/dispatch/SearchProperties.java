package org.fettle.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/// The parts of the search against the slow way, on routes of a plan that was searched for.
class SearchProperties {
    private static final double NEVER_TOO_DEAR = 1e6;

    private static Routes routes(Problem problem, long seed) {
        var routes = new Routes(new Flat(problem));
        Takeover.into(routes, Engine.solve(problem, Budget.iterations(30, seed)));
        return routes;
    }

    private static Plan plan(Routes routes) {
        return Draft.of(routes).plan(0, false);
    }

    /// Every visit is taken out and put back: no place of all that can be walked to is cheaper.
    @Property(tries = 60)
    void theCheapestPlaceIsTheBestOfAllPlaces(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        var problem = Towns.random(seed, 4, 14);
        var routes = routes(problem, seed);
        var flat = routes.flat;
        var dice = new Dice(seed);
        var cheapest = new Cheapest(routes, new Neighbours(flat), new EmptyRoutes(routes), dice);
        cheapest.everywhere(true);
        for (int node = 0; node < flat.seats; node++) {
            int r = routes.route[node];
            if (r < 0 || flat.mate[node] >= 0) continue;
            routes.begin();
            routes.unlink(node);
            routes.leaveOut(node);
            routes.refresh(r);
            if (flat.kits.any) routes.carried.tidy(r);
            long without = routes.total - flat.price[node];
            var options = Insertion.options(problem, plan(routes), flat.visit[node]);
            routes.link(node, cheapest.find(node, Long.MAX_VALUE));
            routes.takeIn(node);
            if (cheapest.store() < 0) routes.refreshAround(node);
            else routes.carried.stop(routes.route[node], cheapest.store());
            assertThat(Recount.agrees(routes)).isTrue();
            assertThat(routes.total - without).isEqualTo(options.getFirst().extraCost());
            routes.rollback();
            assertThat(Recount.agrees(routes)).isTrue();
        }
    }

    @Property(tries = 60)
    void swappedTailsLeaveTheCountRightAndThePlanLegal(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        var problem = Towns.random(seed, 5, 20);
        var routes = routes(problem, seed);
        var tails = new TailSwap(routes, new Neighbours(routes.flat), new Dice(seed));
        for (int i = 0; i < 300; i++) {
            boolean swapped = tails.propose(NEVER_TOO_DEAR);
            assertThat(Recount.agrees(routes)).isTrue();
            if (swapped) assertThat(Legality.check(problem, plan(routes))).isEmpty();
        }
    }

    /// The law above would hold for a search that never swaps.
    @Example
    void tailsAreSwappedAtAll() {
        var problem = Towns.random(3, 5, 20);
        int swaps = 0;
        for (long seed = 0; seed < 20; seed++) {
            var routes = routes(problem, seed);
            var tails = new TailSwap(routes, new Neighbours(routes.flat), new Dice(seed));
            for (int i = 0; i < 300; i++) if (tails.propose(NEVER_TOO_DEAR)) swaps++;
        }
        assertThat(swaps).isPositive();
    }

    @Property(tries = 60)
    void swappedStretchesLeaveTheCountRightAndThePlanLegal(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        var problem = Towns.random(seed, 5, 20);
        var routes = routes(problem, seed);
        var stretches = new StretchSwap(routes, new Neighbours(routes.flat), new Dice(seed));
        for (int i = 0; i < 1000; i++) {
            long before = routes.total;
            boolean swapped = stretches.propose(NEVER_TOO_DEAR);
            assertThat(Recount.agrees(routes)).isTrue();
            if (swapped) assertThat(Legality.check(problem, plan(routes))).isEmpty();
            else assertThat(routes.total).isEqualTo(before);
        }
    }

    /// In all its ways: over to another route, two for each other, within a route.
    @Example
    void stretchesAreSwappedAtAll() {
        var problem = Towns.random(3, 5, 20);
        int over = 0;
        int within = 0;
        for (long seed = 0; seed < 20; seed++) {
            var routes = routes(problem, seed);
            var stretches = new StretchSwap(routes, new Neighbours(routes.flat), new Dice(seed));
            for (int i = 0; i < 300; i++) {
                var before = routes.route.clone();
                if (!stretches.propose(NEVER_TOO_DEAR)) continue;
                if (Arrays.equals(before, routes.route)) within++;
                else over++;
            }
        }
        assertThat(over).isPositive();
        assertThat(within).isPositive();
    }

    /// The same while more than fits may be carried at a price; the best plan never does.
    @Property(tries = 60)
    void tooMuchOnBoardIsCounted(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        var problem = laden(Towns.random(seed, 5, 20));
        var routes = routes(problem, seed);
        var neighbours = new Neighbours(routes.flat);
        var stretches = new StretchSwap(routes, neighbours, new Dice(seed));
        var tails = new TailSwap(routes, neighbours, new Dice(seed));
        for (int i = 0; i < 300; i++) {
            routes.total += routes.cargo.charge(1 + i % 7);
            stretches.propose(NEVER_TOO_DEAR);
            tails.propose(NEVER_TOO_DEAR);
            assertThat(Recount.agrees(routes)).isTrue();
        }
    }

    @Example
    void tooMuchIsOnBoardAtAll() {
        int over = 0;
        for (long seed = 0; seed < 20; seed++) {
            var routes = routes(laden(Towns.random(seed, 5, 20)), seed);
            routes.cargo.charge(1);
            var stretches = new StretchSwap(routes, new Neighbours(routes.flat), new Dice(seed));
            for (int i = 0; i < 300; i++) stretches.propose(NEVER_TOO_DEAR);
            if (routes.cargo.over > 0) over++;
        }
        assertThat(over).isPositive();
    }

    /// Four loads at most.
    private static Problem laden(Problem problem) {
        var technicians = problem.technicians().stream()
                .map(t -> new Technician(t.id(), t.shifts(), 4, t.callOut()))
                .toList();
        return new Problem(technicians, problem.visits(), problem.travel(), problem.weights());
    }
}
