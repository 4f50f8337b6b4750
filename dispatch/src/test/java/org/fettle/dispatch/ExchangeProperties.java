package org.fettle.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/// Strings exchanged between routes, stops at stores with them, against the slow way.
class ExchangeProperties {
    private static final double NEVER_TOO_DEAR = 1e6;

    /// No pauses and one window each; working time is paid for.
    private static Problem smooth(long seed) {
        var problem = Towns.random(seed, 5, 18);
        var people = problem.technicians().stream()
                .map(t -> new Technician(
                        t.id(),
                        t.shifts().stream()
                                .map(s -> new Technician.Shift(
                                        s.startPlace(), s.endPlace(), s.from(), s.until(), java.util.Optional.empty()))
                                .toList(),
                        t.capacity(),
                        t.callOut()))
                .toList();
        var visits = problem.visits().stream()
                .map(v -> v.within(v.windows().getFirst()))
                .toList();
        return Loads.everywhere(
                new Random(seed), new Problem(people, visits, problem.travel(), new Weights(1, 0, 10_000, 100, 1)));
    }

    private static int exchanges(long seed, int tries) {
        var problem = smooth(seed);
        var flat = new Flat(problem);
        assertThat(Exchange.suits(flat)).isTrue();
        var routes = new Routes(flat);
        Takeover.into(routes, Engine.solve(problem, Budget.iterations(30, seed)));
        var exchange = new Exchange(routes, new Neighbours(flat), new Dice(seed));
        int done = 0;
        for (int i = 0; i < tries; i++) {
            boolean changed = exchange.propose(NEVER_TOO_DEAR);
            assertThat(Recount.agrees(routes)).isTrue();
            if (!changed) continue;
            done++;
            assertThat(Legality.check(problem, Draft.of(routes).plan(0, false))).isEmpty();
        }
        return done;
    }

    @Property(tries = 60)
    void theCountStaysRightAndThePlanLegal(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        exchanges(seed, 200);
    }

    /// The law above would hold for a search that never exchanges.
    @Example
    void stringsAreExchangedAtAll() {
        int done = 0;
        for (long seed = 0; seed < 20; seed++) done += exchanges(seed, 200);
        assertThat(done).isGreaterThan(10);
    }
}
