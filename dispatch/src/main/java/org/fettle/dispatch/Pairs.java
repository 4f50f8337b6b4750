package org.fettle.dispatch;

import java.util.Arrays;

/// Places a visit of two seats: two places in two routes and one second at which both begin.
///
/// For each seat all places that are good in themselves are gathered, with the span of seconds each allows. Every
/// second of a span which is inside a window and outside a pause of both routes is then good for both.
final class Pairs {
    private static final double LATER = 0.25;
    private static final int BITS = 22;
    private static final long FAR = 1L << 40;

    private final Routes routes;
    private final Flat flat;
    private final Neighbours neighbours;
    private final EmptyRoutes empty;
    private final Dice dice;
    private final Places first;
    private final Places second;
    private int common;

    Pairs(Routes routes, Neighbours neighbours, EmptyRoutes empty, Dice dice) {
        this.routes = routes;
        flat = routes.flat;
        this.neighbours = neighbours;
        this.empty = empty;
        this.dice = dice;
        first = new Places(flat.nodes + flat.routes);
        second = new Places(flat.nodes + flat.routes);
    }

    boolean place(int node, boolean everywhere) {
        int mate = flat.mate[node];
        gather(first, node, everywhere);
        gather(second, mate, everywhere);
        first.sort();
        second.sort();
        long best = flat.price[node];
        int bestFirst = -1;
        int bestSecond = -1;
        int start = 0;
        for (int m = 0; m < first.count; m++) {
            int i = first.byCost(m);
            if (first.cost[i] + second.least >= best) break;
            for (int k = 0; k < second.count; k++) {
                int j = second.byCost(k);
                if (first.cost[i] + second.cost[j] >= best) break;
                if (!meet(node, i, j)) continue;
                best = first.cost[i] + second.cost[j];
                bestFirst = i;
                bestSecond = j;
                start = common;
            }
        }
        if (bestFirst < 0) return false;
        seat(node, first.after[bestFirst], start);
        seat(mate, second.after[bestSecond], start);
        return true;
    }

    private void seat(int node, int after, int start) {
        routes.link(node, after);
        routes.narrow(node, start);
        routes.refresh(routes.route[node]);
    }

    private boolean meet(int node, int i, int j) {
        int r = first.route[i];
        int q = second.route[j];
        if (!flat.together(node, r, q)) return false;
        int last = Math.min(first.last[i], second.last[j]);
        common = agree(node, r, q, Math.max(first.begin[i], second.begin[j]));
        if (common > last) return false;
        if (dice.share() < LATER) {
            int later = agree(node, r, q, common + dice.below(last - common + 1));
            if (later <= last) common = later;
        }
        return true;
    }

    /// First second from `at` on that suits both routes: it only ever grows, and each pause or gap lifts it once.
    private int agree(int node, int r, int q, int at) {
        int begin = at;
        while (begin < Flat.NEVER) {
            int other = routes.earliest(flat.mate[node], q, routes.earliest(node, r, begin));
            if (other == begin) return begin;
            begin = other;
        }
        return Flat.NEVER;
    }

    private void gather(Places found, int node, boolean everywhere) {
        found.clear();
        if (everywhere) {
            for (int r = 0; r < flat.routes; r++)
                for (int a = routes.start(r); routes.size[r] > 0 && a != routes.end(r); a = routes.next(a))
                    look(found, node, a, r);
        } else {
            for (int other : neighbours.next[node]) {
                int r = routes.route[other];
                if (r < 0) continue;
                look(found, node, other, r);
                if (routes.prev(other) >= flat.seats) look(found, node, routes.prev(other), r);
            }
        }
        for (int k = 0; k < empty.kinds(); k++) {
            // two, since both seats may want an empty route of the same kind
            int r = empty.of(k);
            if (r >= 0) look(found, node, routes.start(r), r);
            int another = r < 0 ? -1 : empty.another(k, r);
            if (another >= 0) look(found, node, routes.start(another), another);
        }
    }

    private void look(Places found, int node, int a, int r) {
        if (flat.may(node, r) == Flat.NO || routes.cargo.load[r] + flat.demand[node] > flat.capacity[r]) return;
        if (flat.kits.any && !routes.carried.takes(node, a, r)) return;
        int b = routes.next(a);
        int ready = routes.early(a) + flat.duration(a, r);
        int begin = routes.earliest(node, r, routes.arrive(r, ready, seconds(a, node)));
        if (begin >= Flat.NEVER) return;
        int last = routes.latest(node, r, routes.depart(r, routes.late(b), seconds(node, b)));
        if (begin > last) return;
        long cost = flat.legs.cost(flat.place[a], flat.place[node])
                + (long) flat.legs.cost(flat.place[node], flat.place[b])
                - routes.leg(b)
                + flat.preference(node, r)
                + (routes.size[r] == 0 ? flat.callOut[r] : 0);
        found.add(a, r, begin, last, cost);
    }

    private int seconds(int from, int to) {
        return flat.legs.seconds(flat.place[from], flat.place[to]);
    }

    private static final class Places {
        final int[] after;
        final int[] route;
        final int[] begin;
        final int[] last;
        final long[] cost;
        private final long[] order;
        int count;
        long least;

        Places(int most) {
            after = new int[2 * most];
            route = new int[2 * most];
            begin = new int[2 * most];
            last = new int[2 * most];
            cost = new long[2 * most];
            order = new long[2 * most];
        }

        void clear() {
            count = 0;
            least = Long.MAX_VALUE / 4;
        }

        /// Cheapest first: of all pairs of places only few are then looked at.
        void sort() {
            for (int i = 0; i < count; i++) order[i] = Math.min(cost[i] - least, FAR) << BITS | i;
            Arrays.sort(order, 0, count);
        }

        int byCost(int rank) {
            return (int) (order[rank] & (1 << BITS) - 1);
        }

        void add(int a, int r, int earliest, int latest, long price) {
            after[count] = a;
            route[count] = r;
            begin[count] = earliest;
            last[count] = latest;
            cost[count++] = price;
            least = Math.min(least, price);
        }
    }
}
