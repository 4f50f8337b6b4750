package org.fettle.dispatch;

/// Puts the absent visits back one after the other, each at its cheapest place, now and then blind to the best one of
/// a route (Christiaens and Vanden Berghe 2020, §5.2).
final class Recreate {
    private static final double BLINK = 0.01;

    private final Routes routes;
    private final Flat flat;
    private final Dice dice;
    private final Pairs pairs;
    private final Order order;
    private final EmptyRoutes empty;
    private final Scan scan;
    private int untilBlink;
    private boolean exhaustive;

    Recreate(Routes routes, Neighbours neighbours, Dice dice) {
        this.routes = routes;
        flat = routes.flat;
        this.dice = dice;
        empty = new EmptyRoutes(routes);
        pairs = new Pairs(routes, neighbours, empty, dice);
        order = new Order(routes, dice);
        scan = new Scan(routes);
        untilBlink = dice.until(BLINK);
    }

    /// Looks at every place, never blinks, and leaves nothing out because it is dear: a good plan is found from a full
    /// one, since a single visit never pays for a route of its own.
    void thorough(boolean on) {
        exhaustive = on;
    }

    void recreate() {
        int count = order.sort();
        for (int i = 0; i < count; i++) {
            int node = order.visit(i);
            boolean placed = flat.mate[node] < 0 ? place(node) : placePair(node);
            if (placed) takeIn(node);
        }
    }

    /// Both seats, unless a route then takes too long; whether it does is only known when the second is chosen.
    private boolean placePair(int node) {
        if (!pairs.place(node, exhaustive)) return false;
        int mate = flat.mate[node];
        if (!flat.timed || routes.holds(routes.route[node]) && routes.holds(routes.route[mate])) return true;
        for (int seat : new int[] {node, mate}) {
            int r = routes.route[seat];
            routes.unlink(seat);
            routes.widen(seat);
            routes.refresh(r);
        }
        return false;
    }

    private void takeIn(int node) {
        for (int i = routes.absentCount - 1; i >= 0; i--)
            if (routes.absent[i] == node) {
                routes.takeIn(i);
                return;
            }
    }

    private boolean place(int node) {
        long best = exhaustive ? Scan.NONE : flat.price[node];
        int route = -1;
        for (int i = 0; i < routes.usedCount; i++) {
            int r = routes.used[i];
            long cost = scan.cost(node, r);
            if (cost >= best || blink()) continue;
            best = cost;
            route = r;
        }
        for (int k = 0; k < empty.kinds(); k++) {
            int r = empty.of(k);
            if (r < 0) continue;
            long cost = scan.cost(node, r);
            if (cost == Scan.NONE || cost + flat.callOut[r] >= best || blink()) continue;
            best = cost + flat.callOut[r];
            route = r;
        }
        if (route < 0) return false;
        routes.link(node, scan.after(node, route));
        routes.refreshAround(node);
        return true;
    }

    private boolean blink() {
        if (exhaustive || --untilBlink > 0) return false;
        untilBlink = dice.until(BLINK);
        return true;
    }
}
