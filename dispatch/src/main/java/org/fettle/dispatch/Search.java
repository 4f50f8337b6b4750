package org.fettle.dispatch;

/// Ruin and recreate under simulated annealing: SISR, "Slack Induction by String Removals" (J. Christiaens and
/// G. Vanden Berghe, Transportation Science 54(2), 2020), with recreation over promising places only.
///
/// One thread, no allocation inside the loop. The temperature falls exponentially over the budget, from `HOT` to
/// `COLD` times the cost of an average leg of the first plan.
final class Search {
    private static final double HOT = 1;
    private static final double COLD = 0.01;
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
        double unit = averageLeg();
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

    private double averageLeg() {
        long driving = 0;
        int stops = 1;
        for (int r = 0; r < flat.routes; r++) {
            for (int node = routes.next[routes.start(r)]; node < flat.nodes; node = routes.next[node]) {
                driving += routes.leg[node];
                stops++;
            }
        }
        return Math.max(1, (double) driving / stops);
    }
}
