package org.fettle.dispatch;

/// Ruin and recreate under simulated annealing: SISR, "Slack Induction by String Removals" (J. Christiaens and
/// G. Vanden Berghe, Transportation Science 54(2), 2020), with recreation over promising places only, and tails and
/// short stretches swapped between routes in between.
///
/// One thread, no allocation inside the loop. The temperature falls exponentially over the budget, from `HOT` to
/// `COLD` times the cost of a drive between two visits taken at random.
final class Search {
    private static final double HOT = 0.1;
    private static final double COLD = 0.005;
    /// Swaps of each sort proposed after each rebuilding: they are that much cheaper.
    private static final int TAILS = 30;
    private static final int STRETCHES = 30;
    private static final int EXCHANGES = 150;
    /// What too much on board costs grows and falls by that factor, to no less than so many temperatures a unit.
    private static final double OVERLOAD_STEP = 1.005;
    private static final double OVERLOAD_LEAST = 0.02;
    private static final int LOOK_AT_CLOCK = 64;
    private static final long TELL_EVERY = 200_000_000;

    private final Flat flat;
    private final Routes routes;
    private final Budget budget;
    private final Watch watch;
    private final Dice dice;
    private final Ruin ruin;
    private final Recreate recreate;
    private final Snapshot best;
    private final TailSwap tails;
    private final StretchSwap stretches;
    private final Exchange exchange;
    private final boolean exchanges;
    private final long began;
    private long iterations;
    private long told;
    private double share;
    /// What a unit too much on board costs.
    private double overload;

    Search(Flat flat, Budget budget, Watch watch) {
        began = System.nanoTime();
        this.flat = flat;
        this.budget = budget;
        this.watch = watch;
        routes = new Routes(flat);
        dice = new Dice(budget.seed());
        var neighbours = new Neighbours(flat);
        ruin = new Ruin(routes, neighbours, dice);
        recreate = new Recreate(routes, neighbours, dice);
        best = new Snapshot(routes);
        tails = new TailSwap(routes, neighbours, dice);
        stretches = new StretchSwap(routes, neighbours, dice);
        exchange = new Exchange(routes, neighbours, dice);
        exchanges = Exchange.suits(flat);
    }

    Routes routes() {
        return routes;
    }

    long iterations() {
        return iterations;
    }

    /// Begins with what is in the routes already, adds what is missing, improves until the budget is used.
    void run() {
        best.take();
        routes.begin();
        recreate.begin();
        if (routes.total < best.total()) best.take();
        if (flat.seats > 0) anneal();
        best.restore();
        recreate.end();
    }

    private void anneal() {
        double unit = averageDrive();
        double hot = unit * (exchanges ? Exchange.HOT : HOT);
        double cold = unit * (exchanges ? Exchange.COLD : COLD);
        double temperature = hot;
        overload = temperature;
        while (goOn()) {
            if (iterations % LOOK_AT_CLOCK == 0) {
                temperature = hot * Math.pow(cold / hot, share);
                if (!exchanges) charge(temperature);
            }
            iterations++;
            rebuild(dice.warmth(temperature));
            propose(temperature);
        }
    }

    private void propose(double temperature) {
        for (int i = 0; exchanges && i < EXCHANGES; i++) if (exchange.propose(temperature)) changed();
        if (exchanges) return;
        for (int i = 0; i < TAILS; i++) if (tails.propose(temperature)) changed();
        for (int i = 0; i < STRETCHES; i++) if (stretches.propose(temperature)) changed();
    }

    private void changed() {
        assert Recount.agrees(routes) : "the running cost or times differ from a recount";
        keepIfBest();
    }

    private void rebuild(long warmth) {
        long current = routes.total;
        routes.begin();
        boolean done = ruin.ruin() && recreate.around(ruin.seed(), routes.absentBefore(), current + warmth);
        assert !done || Recount.agrees(routes) : "the running cost or times differ from a recount";
        // rebuilt as it was is no step
        if (!done || routes.total == current || routes.total >= current + warmth) routes.rollback();
        else keepIfBest();
    }

    private void keepIfBest() {
        if (routes.total < best.total() && routes.cargo.over == 0) best.take();
    }

    /// So that about every second plan looked at is one that holds.
    private void charge(double temperature) {
        boolean more = routes.cargo.over > 0;
        overload = more ? overload * OVERLOAD_STEP : Math.max(temperature * OVERLOAD_LEAST, overload / OVERLOAD_STEP);
        routes.total += routes.cargo.charge(1 + (long) overload);
    }

    private boolean goOn() {
        if (iterations >= budget.iterations()) return false;
        if (iterations % LOOK_AT_CLOCK != 0) return true;
        long now = System.nanoTime() - began;
        share = Math.max(
                (double) iterations / budget.iterations(),
                (double) now / budget.time().toNanos());
        if (share >= 1) return false;
        if (now - told < TELL_EVERY) return true;
        told = now;
        return watch.goOn(new Watch.Progress(iterations, share, best.total(), best.leftOut()));
    }

    /// The area's size, whatever the plan. Measured by the legs of a first plan the search was far too cold where
    /// visits lie in clusters.
    private double averageDrive() {
        var pairs = new Dice(1);
        long sum = 0;
        for (int i = 0; i < 20_000; i++)
            sum += drive(flat.place[pairs.below(flat.seats)], flat.place[pairs.below(flat.seats)]);
        return Math.max(1, sum / 20_000.0);
    }

    private long drive(int from, int to) {
        return flat.legs.cost(from, to) + (long) flat.perWorkingSecond * flat.legs.seconds(from, to);
    }
}
