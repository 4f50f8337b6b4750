package org.fettle.dispatch;

/// The slow, obvious way to the same figures; asked under `assert` after every step of the search.
final class Recount {
    private Recount() {}

    static boolean agrees(Routes routes) {
        return cost(routes) == routes.total && over(routes) == routes.cargo.over && timesAgree(routes);
    }

    static long cost(Routes routes) {
        var flat = routes.flat;
        long cost = routes.cargo.price() * over(routes);
        for (int i = 0; i < routes.absent.count; i++) cost += flat.price[routes.absent.list[i]];
        for (int r = 0; r < flat.routes; r++) {
            if (routes.size[r] == 0) continue;
            cost += flat.callOut[r];
            if (flat.timed) cost += flat.perWorkingSecond * (long) routes.spans.walked(r);
            int a = routes.start(r);
            while (a != routes.end(r)) {
                int b = routes.next(a);
                cost += flat.legs.cost(flat.place[a], flat.place[b]);
                if (b < flat.nodes) cost += flat.preference(b, r);
                a = b;
            }
        }
        return cost;
    }

    private static long over(Routes routes) {
        var flat = routes.flat;
        long over = 0;
        for (int r = 0; r < flat.routes; r++) {
            long load = 0;
            for (int node = routes.next(routes.start(r)); node < flat.nodes; node = routes.next(node))
                load += flat.demand[node];
            over += Math.max(0, load - flat.capacity[r]);
        }
        return over;
    }

    /// Every stop can begin, and none later than it may.
    private static boolean timesAgree(Routes routes) {
        var flat = routes.flat;
        int planned = 0;
        for (int r = 0; r < flat.routes; r++) {
            int length = 0;
            int seats = 0;
            for (int node = routes.next(routes.start(r)); node < flat.nodes; node = routes.next(node)) {
                if (routes.early(node) > routes.late(node) || routes.route[node] != r) return false;
                int mate = flat.mate[node];
                if (mate >= 0 && (routes.route[mate] < 0 || routes.open[mate] != routes.early(node))) return false;
                length++;
                if (node < flat.seats) seats++;
            }
            if (length != routes.size[r] || !routes.holds(r)) return false;
            planned += seats;
        }
        int absentSeats = 0;
        for (int i = 0; i < routes.absent.count; i++) absentSeats += flat.mate[routes.absent.list[i]] >= 0 ? 2 : 1;
        return planned + absentSeats == flat.seats;
    }
}
