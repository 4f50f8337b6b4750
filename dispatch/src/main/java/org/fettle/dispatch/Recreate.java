package org.fettle.dispatch;

/// Puts absent visits back one after the other, each at its cheapest place (Christiaens and Vanden Berghe 2020, §5.2).
final class Recreate {
    /// One in so many steps spends more on visits than they are worth at first, and up to that many times as much.
    private static final int GENEROUS = 3;

    private static final double MOST_WORTH = 12;

    private final Routes routes;
    private final Flat flat;
    private final Pairs pairs;
    private final Order order;
    private final Cheapest cheapest;
    private final Dice dice;
    private boolean everywhere;
    private boolean atAnyPrice;
    private double worth = 1;

    Recreate(Routes routes, Neighbours neighbours, Dice dice) {
        this.routes = routes;
        flat = routes.flat;
        this.dice = dice;
        var empty = new EmptyRoutes(routes);
        pairs = new Pairs(routes, neighbours, empty, dice);
        order = new Order(routes, neighbours, dice);
        cheapest = new Cheapest(routes, neighbours, empty, dice);
    }

    /// All that is absent, and nothing is left out because it is dear: a good plan is found from a full one, since a
    /// single visit never pays for a route of its own.
    void begin() {
        thorough(true);
        atAnyPrice = true;
        recreate(order.all(), Long.MAX_VALUE);
        atAnyPrice = false;
        thorough(false);
    }

    /// What fits at its price is not left out, wherever that is; a stop at the store for one visit may help another.
    void end() {
        thorough(true);
        int before;
        do {
            before = routes.absent.count;
            recreate(order.all(), Long.MAX_VALUE);
        } while (flat.kits.any && routes.absent.count < before);
        thorough(false);
    }

    private void thorough(boolean on) {
        everywhere = on;
        cheapest.everywhere(on);
    }

    /// What was taken out around `seed`, and some of what was absent before.
    ///
    /// @param before how many were absent before
    /// @return false, and given up halfway, when the plan will cost more than `most` in any case
    boolean around(int seed, int before, long most) {
        int count = order.around(seed, before);
        if (before == 0 || dice.below(GENEROUS) > 0) return recreate(count, most);
        worth = 1 + (MOST_WORTH - 1) * dice.share();
        recreate(count, Long.MAX_VALUE);
        worth = 1;
        return weed(count);
    }

    /// Takes out again what is not worth its way now that all are in: a single visit seldom pays for the way to a
    /// place where several do.
    private boolean weed(int count) {
        boolean holds = true;
        for (int i = 0; i < count; i++) {
            int node = order.visit(i);
            int r = routes.route[node];
            if (r < 0 || flat.mate[node] >= 0 || saved(node, r) <= flat.price[node]) continue;
            routes.unlink(node);
            routes.leaveOut(node);
            routes.refresh(r);
            if (flat.kits.any) routes.carried.tidy(r);
            holds &= routes.holds(r);
        }
        return holds;
    }

    /// By taking it out.
    private long saved(int node, int r) {
        int a = routes.prev(node);
        int b = routes.next(node);
        long legs = (long) routes.leg(node) + routes.leg(b) + flat.preference(node, r);
        return routes.size[r] == 1 ? legs + flat.callOut[r] : legs - flat.legs.cost(flat.place[a], flat.place[b]);
    }

    private boolean recreate(int count, long most) {
        long pending = 0;
        for (int i = 0; i < count; i++) pending += flat.price[order.visit(i)];
        for (int i = 0; i < count; i++) {
            if (routes.total - pending > most) return false;
            int node = order.visit(i);
            pending -= flat.price[node];
            boolean placed = flat.mate[node] < 0 ? place(node) : placePair(node);
            if (placed) routes.takeIn(node);
        }
        return true;
    }

    private boolean place(int node) {
        int after = cheapest.find(node, atAnyPrice ? Long.MAX_VALUE : (long) (worth * flat.price[node]));
        if (after < 0) return false;
        routes.link(node, after);
        if (cheapest.store() < 0) routes.refreshAround(node);
        else routes.carried.stop(routes.route[node], cheapest.store());
        cheapest.learn(routes.leg(node));
        return true;
    }

    /// Both seats, unless a route then takes too long; whether it does is only known when the second is chosen.
    private boolean placePair(int node) {
        if (!pairs.place(node, everywhere)) return false;
        int mate = flat.mate[node];
        if (!flat.timed || routes.holds(routes.route[node]) && routes.holds(routes.route[mate])) return true;
        takeOut(node);
        takeOut(mate);
        return false;
    }

    private void takeOut(int seat) {
        int r = routes.route[seat];
        routes.unlink(seat);
        routes.widen(seat);
        routes.refresh(r);
    }
}
