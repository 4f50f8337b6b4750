package org.fettle.dispatch;

/// The cheapest place for one visit, looked for beside the stops that may well come right before or after it.
///
/// Nearest stops first, and no further than a place could still be cheaper if it broke an ordinary leg in two. Now and
/// then it is blind to a place that would be the best so far (Christiaens and Vanden Berghe 2020, §5.2).
final class Cheapest {
    private static final double BLINK = 0.01;
    private static final double FORGET = 0.001;
    private static final int THOROUGH = 128;

    private final Routes routes;
    private final Flat flat;
    private final Neighbours neighbours;
    private final EmptyRoutes empty;
    private final Dice dice;
    private int untilBlink;
    private boolean everywhere;
    private double ordinary;
    private long best;
    private long reach;
    private int after;
    private final StoreStops stores;
    private int store;

    Cheapest(Routes routes, Neighbours neighbours, EmptyRoutes empty, Dice dice) {
        this.routes = routes;
        flat = routes.flat;
        this.neighbours = neighbours;
        this.empty = empty;
        this.dice = dice;
        stores = new StoreStops(routes, empty);
        untilBlink = dice.until(BLINK);
    }

    /// Looks at every place and never blinks.
    void everywhere(boolean on) {
        everywhere = on;
    }

    /// What a leg costs, about, now.
    void learn(int leg) {
        ordinary += FORGET * (leg - ordinary);
    }

    /// The stop after which the node costs least, and less than the limit; -1 if there is none.
    int find(int node, long limit) {
        best = limit;
        after = -1;
        store = -1;
        reach();
        if (everywhere) all(node);
        else if (flat.plain) nearPlain(node);
        else near(node);
        for (int k = 0; k < empty.kinds(); k++) {
            int r = empty.of(k);
            if (r >= 0) look(node, routes.start(r), routes.end(r), flat.callOut[r]);
        }
        if (flat.kits.any && stores.look(node, best, everywhere) && !blink()) stop();
        if (after < 0 && !everywhere && dice.below(THOROUGH) == 0) all(node);
        return after;
    }

    /// After which stop the store comes, or comes instead, with the place that was found; -1 to leave it as it is.
    int store() {
        return store;
    }

    private void stop() {
        after = stores.after();
        store = stores.store();
    }

    private void all(int node) {
        for (int i = 0; i < routes.usedCount; i++) {
            int r = routes.used[i];
            int end = routes.end(r);
            for (int a = routes.start(r); a != end; a = routes.next(a)) look(node, a, routes.next(a), 0);
        }
    }

    private void near(int node) {
        var list = neighbours.before[node];
        for (int i = 0; i < list.length && list[i + 1] <= reach; i += 2) {
            int a = list[i];
            if (routes.route[a] >= 0) look(node, a, routes.next(a), 0);
        }
        list = neighbours.after[node];
        for (int i = 0; i < list.length && list[i + 1] <= reach; i += 2) {
            int b = list[i];
            if (routes.route[b] >= 0) look(node, routes.prev(b), b, 0);
        }
    }

    /// With the arrays in hand: here the search spends its time.
    private void nearPlain(int node) {
        int[] line = routes.links.line;
        int row = flat.place[node] * flat.legs.places;
        int[] cost = flat.legs.costFrom;
        int[] list = neighbours.before[node];
        for (int i = 0; i < list.length && list[i + 1] <= reach; i += 2) {
            int at = list[i] << Links.WIDTH;
            long extra = (long) list[i + 1] + cost[row + line[at + Links.NEXT_PLACE]] - line[at + Links.LEG_OUT];
            if (extra < best) lookPlain(node, list[i], line[at + Links.NEXT], extra);
        }
        cost = flat.legs.costInto;
        list = neighbours.after[node];
        for (int i = 0; i < list.length && list[i + 1] <= reach; i += 2) {
            int at = list[i] << Links.WIDTH;
            long extra = (long) list[i + 1] + cost[row + line[at + Links.PREV_PLACE]] - line[at + Links.LEG_IN];
            if (extra < best) lookPlain(node, line[at + Links.PREV], list[i], extra);
        }
    }

    private void lookPlain(int node, int a, int b, long extra) {
        int r = routes.route[a];
        if (r < 0) return;
        int row = flat.place[node] * flat.legs.places;
        int arrival = routes.early(a) + flat.duration[a] + flat.legs.secondsInto[row + flat.place[a]];
        if (arrival > routes.close[node]) return;
        int done = Math.max(arrival, routes.open[node]) + flat.duration[node];
        if (done + flat.legs.secondsFrom[row + flat.place[b]] > routes.late(b) || !mayCarry(node, r)) return;
        long cost = extra + flat.preference(node, r) + routes.cargo.cost(r, flat.demand[node]);
        if (cost < best && !blink()) found(a, cost);
    }

    private void look(int node, int a, int b, long more) {
        int r = routes.route[a];
        if (!mayCarry(node, r)) return;
        long extra = drive(a, node) + drive(node, b) - routes.leg(b) + flat.preference(node, r) + more;
        extra += routes.cargo.cost(r, flat.demand[node]);
        long least = flat.perWorkingSecond == 0 ? extra : extra + working(r, a, node, b);
        if (least >= best || flat.kits.any && !routes.carried.takes(node, a, r) || !fits(node, a, b, r)) return;
        if (flat.timed) {
            int span = routes.spans.with(r, a, node, b);
            if (span > flat.longest[r]) return;
            extra += (long) flat.perWorkingSecond * (span - routes.spans.of(r));
            if (extra >= best) return;
        }
        if (!blink()) found(a, extra);
    }

    /// What the time costs at least; by the triangle law, which rounded drives break by a second, never less than
    /// nothing.
    private long working(int r, int a, int node, int b) {
        int least = routes.spans.atLeast(r, a, node, b);
        return flat.perWorkingSecond * (long) (everywhere ? least : Math.max(0, least));
    }

    private void found(int a, long extra) {
        best = extra;
        after = a;
        reach();
    }

    /// Where time is paid too, the drive says too little.
    private void reach() {
        reach = flat.perWorkingSecond == 0 ? (long) ordinary + best / 2 : Long.MAX_VALUE;
    }

    private boolean mayCarry(int node, int r) {
        return (flat.everybodyMay || flat.may(node, r) == Flat.ALONE) && routes.cargo.fits(r, flat.demand[node]);
    }

    private boolean fits(int node, int a, int b, int r) {
        int ready = routes.early(a) + flat.duration(a, r);
        int begin = routes.earliest(node, r, routes.arrive(r, ready, seconds(a, node)));
        if (begin >= Flat.NEVER) return false;
        return routes.arrive(r, begin + flat.duration(node, r), seconds(node, b)) <= routes.late(b);
    }

    private boolean blink() {
        if (everywhere || --untilBlink > 0) return false;
        untilBlink = dice.until(BLINK);
        return true;
    }

    private long drive(int from, int to) {
        return flat.legs.cost(flat.place[from], flat.place[to]);
    }

    private int seconds(int from, int to) {
        return flat.legs.seconds(flat.place[from], flat.place[to]);
    }
}
