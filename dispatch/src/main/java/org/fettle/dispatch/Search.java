package org.fettle.dispatch;

/// Ruin and recreate under simulated annealing: SISR, "Slack Induction by String Removals" (J. Christiaens and
/// G. Vanden Berghe, Transportation Science 54(2), 2020), with recreation over promising places only.
///
/// One thread, no allocation inside the loop. The temperature falls exponentially over the budget, from `HOT` to
/// `COLD` times the cost of a drive between two visits taken at random.
final class Search {
    private static final double HOT = 0.5;
    private static final double COLD = 0.002;
    private static final int NEAR = 200;
    private static final int PROMISING = 120;
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
    private final long began;
    private long iterations;
    private long told;
    private double share;

    Search(Flat flat, Budget budget, Watch watch) {
        began = System.nanoTime();
        this.flat = flat;
        this.budget = budget;
        this.watch = watch;
        routes = new Routes(flat);
        dice = new Dice(budget.seed());
        var neighbours = new Neighbours(flat, NEAR, PROMISING);
        ruin = new Ruin(routes, neighbours, dice);
        recreate = new Recreate(routes, neighbours, dice);
        best = new Snapshot(routes);
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
        recreate.thorough(true);
        recreate.recreate();
        recreate.thorough(false);
        if (routes.total < best.total()) best.take();
        if (flat.nodes > 0) anneal();
        best.restore();
    }

    private void anneal() {
        double unit = averageDrive();
        double temperature = unit * HOT;
        long current = routes.total;
        while (goOn()) {
            if (iterations % LOOK_AT_CLOCK == 0) temperature = unit * HOT * Math.pow(COLD / HOT, share);
            iterations++;
            routes.begin();
            if (!ruin.ruin()) {
                routes.rollback();
                continue;
            }
            recreate.recreate();
            assert Recount.agrees(routes) : "the running cost or times differ from a recount";
            // rebuilt as it was is no step: taking it back keeps what was found out about its routes
            if (routes.total != current && routes.total < current - temperature * Math.log(1 - dice.share())) {
                current = routes.total;
                if (current < best.total()) best.take();
            } else {
                routes.rollback();
            }
        }
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

    /// Over visits that lie 1, 3, 7, … apart in the list: the area's size, whatever the plan. Measured by the legs of a
    /// first plan the search was far too cold where visits lie in clusters.
    private double averageDrive() {
        long sum = 0;
        int count = 0;
        for (int step = 1; step < flat.nodes && count < 20000; step = step * 2 + 1)
            for (int i = 0; i + step < flat.nodes; i++, count++)
                sum += flat.legs.cost(flat.place[i], flat.place[i + step]);
        return Math.max(1, (double) sum / Math.max(1, count));
    }
}
