package org.fettle.dispatch;

/// Puts the absent visits back one after the other, each at its cheapest place, now and then blind to one
/// (Christiaens and Vanden Berghe 2020, §5.2).
final class Recreate {
    private static final double BLINK = 0.01;

    private final Routes routes;
    private final Flat flat;
    private final Neighbours neighbours;
    private final Dice dice;
    private final Pairs pairs;
    private final Order order;
    private final EmptyRoutes empty;
    private final int[] seen;
    private int look;
    private int untilBlink;
    private boolean exhaustive;

    private long bestCost;
    private int bestAfter;

    Recreate(Routes routes, Neighbours neighbours, Dice dice) {
        this.routes = routes;
        flat = routes.flat;
        this.neighbours = neighbours;
        this.dice = dice;
        empty = new EmptyRoutes(routes);
        pairs = new Pairs(routes, neighbours, empty, dice);
        order = new Order(routes, dice);
        seen = new int[flat.nodes + 2 * flat.routes];
        untilBlink = dice.until(BLINK);
    }

    /// Looks at every place instead of the promising ones, and never blinks.
    void thorough(boolean on) {
        exhaustive = on;
    }

    void recreate() {
        int count = order.sort();
        for (int i = 0; i < count; i++) {
            int node = order.visit(i);
            boolean placed = flat.mate[node] < 0 ? place(node) : pairs.place(node, exhaustive);
            if (placed) takeIn(node);
        }
    }

    private void takeIn(int node) {
        for (int i = 0; i < routes.absentCount; i++)
            if (routes.absent[i] == node) {
                routes.takeIn(i);
                return;
            }
    }

    private boolean place(int node) {
        bestCost = flat.price[node];
        bestAfter = -1;
        look++;
        if (exhaustive) everywhere(node);
        else {
            var near = neighbours.next[node];
            if (flat.legs.stored && flat.durations == null) besideStored(node, near);
            else beside(node, near);
        }
        for (int k = 0; k < empty.kinds(); k++) {
            int r = empty.of(k);
            if (r >= 0) consider(node, routes.start(r), r);
        }
        if (bestAfter < 0) return false;
        int r = routes.route[bestAfter];
        routes.link(node, bestAfter);
        routes.refresh(r);
        return true;
    }

    private void everywhere(int node) {
        for (int r = 0; r < flat.routes; r++)
            for (int a = routes.start(r); routes.size[r] > 0 && a != routes.end(r); a = routes.next[a])
                consider(node, a, r);
    }

    private void beside(int node, int[] near) {
        for (int other : near) {
            int r = routes.route[other];
            if (r < 0) continue;
            int b = routes.next[other];
            if (seen[b] != look) consider(node, other, r);
            seen[b] = look;
            if (seen[other] != look) consider(node, routes.prev[other], r);
            seen[other] = look;
        }
    }

    /// The same as [#beside], with the arrays in hand: here the search spends its time.
    private void besideStored(int node, int[] near) {
        int row = flat.place[node] * flat.legs.places;
        var into = flat.legs.costInto;
        var out = flat.legs.costFrom;
        var place = flat.place;
        var next = routes.next;
        var prev = routes.prev;
        var leg = routes.leg;
        for (int other : near) {
            int r = routes.route[other];
            if (r < 0) continue;
            int there = place[other];
            int b = next[other];
            int a = prev[other];
            if (seen[b] != look) {
                seen[b] = look;
                long cost = (long) into[row + there] + out[row + place[b]] - leg[b];
                if (cost < bestCost) judge(node, other, b, r, cost);
            }
            if (seen[other] != look) {
                seen[other] = look;
                long cost = (long) into[row + place[a]] + out[row + there] - leg[other];
                if (cost < bestCost) judge(node, a, other, r, cost);
            }
        }
    }

    private void consider(int node, int a, int r) {
        int b = routes.next[a];
        long cost = flat.legs.cost(flat.place[a], flat.place[node])
                + (long) flat.legs.cost(flat.place[node], flat.place[b])
                - routes.leg[b];
        if (routes.size[r] == 0) cost += flat.callOut[r];
        if (cost < bestCost) judge(node, a, b, r, cost);
    }

    private void judge(int node, int a, int b, int r, long driving) {
        if (!flat.everybodyMay && flat.may(node, r) != Flat.ALONE) return;
        if (routes.load[r] + flat.demand[node] > flat.capacity[r]) return;
        long cost = driving + flat.preference(node, r);
        if (cost >= bestCost) return;
        int ready = routes.early[a] + flat.duration(a, r);
        int begin = routes.earliest(node, r, routes.arrive(r, ready, seconds(a, node)));
        if (begin >= Flat.NEVER) return;
        int there = routes.arrive(r, begin + flat.duration(node, r), seconds(node, b));
        if (there > routes.late[b]) return;
        if (!exhaustive && --untilBlink == 0) {
            untilBlink = dice.until(BLINK);
            return;
        }
        bestCost = cost;
        bestAfter = a;
    }

    private int seconds(int from, int to) {
        return flat.legs.seconds(flat.place[from], flat.place[to]);
    }
}
