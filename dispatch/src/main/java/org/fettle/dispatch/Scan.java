package org.fettle.dispatch;

/// The cheapest place of a visit in a route, remembered until the route changes.
///
/// Most steps of the search are taken back, and a route taken back is the route it was: its number
/// ([Routes#version]) is the old one again, and all that was found out about it still holds. So a visit looks only at
/// the places of routes which changed since it last looked, and all places of all routes count.
final class Scan {
    static final long NONE = Long.MAX_VALUE;

    private final Routes routes;
    private final Flat flat;
    /// Two figures for each `node × routes + route`, side by side since memory is what this waits for: the version
    /// and the stop after which the place is, then what it costs more.
    private final long[] known;

    Scan(Routes routes) {
        this.routes = routes;
        flat = routes.flat;
        known = new long[Math.multiplyExact(2, Math.multiplyExact(flat.nodes, flat.routes))];
    }

    /// What the cheapest place costs more, preference counted; [#NONE] where there is none.
    long cost(int node, int r) {
        int at = 2 * (node * flat.routes + r);
        if ((int) (known[at] >>> 32) != routes.version[r]) look(node, r, at);
        return known[at + 1];
    }

    /// The stop after which it is; asked right after [#cost].
    int after(int node, int r) {
        return (int) known[2 * (node * flat.routes + r)];
    }

    private void look(int node, int r, int at) {
        known[at] = (long) routes.version[r] << 32;
        known[at + 1] = NONE;
        if (!flat.everybodyMay && flat.may(node, r) != Flat.ALONE) return;
        if (routes.load[r] + flat.demand[node] > flat.capacity[r]) return;
        if (flat.plain) lookPlain(node, r, at);
        else lookWell(node, r, at);
        if (known[at + 1] != NONE) known[at + 1] += flat.preference(node, r);
    }

    /// With the arrays in hand, for routes without pauses and visits of one window: here the search spends its time.
    private void lookPlain(int node, int r, int at) {
        var legs = flat.legs;
        int row = flat.place[node] * legs.places;
        int close = routes.close[node];
        int open = routes.open[node];
        int done = open + flat.duration[node];
        long best = NONE;
        int bestAfter = -1;
        int end = routes.end(r);
        for (int a = routes.start(r); a != end; a = routes.next[a]) {
            int ready = routes.early[a] + flat.duration[a];
            if (ready > close) break;
            int b = routes.next[a];
            if (routes.late[b] < done) continue;
            int from = row + flat.place[a];
            int to = row + flat.place[b];
            long extra = (long) legs.costInto[from] + legs.costFrom[to] - routes.leg[b];
            if (extra >= best) continue;
            int arrival = ready + legs.secondsInto[from];
            if (arrival > close) continue;
            if (Math.max(arrival, open) + flat.duration[node] + legs.secondsFrom[to] > routes.late[b]) continue;
            best = extra;
            bestAfter = a;
        }
        if (best != NONE) found(at, best, bestAfter);
    }

    private void lookWell(int node, int r, int at) {
        int end = routes.end(r);
        for (int a = routes.start(r); a != end; a = routes.next[a]) {
            int b = routes.next[a];
            long extra = drive(a, node) + drive(node, b) - routes.leg[b];
            if (extra >= known[at + 1] && flat.perWorkingSecond == 0 || !fits(node, a, b, r)) continue;
            if (flat.timed) {
                int span = routes.spans.with(r, a, node, b);
                if (span > flat.longest[r]) continue;
                extra += (long) flat.perWorkingSecond * (span - routes.spans.of(r));
                if (extra >= known[at + 1]) continue;
            }
            found(at, extra, a);
        }
    }

    private void found(int at, long extra, int after) {
        known[at] = known[at] >>> 32 << 32 | after;
        known[at + 1] = extra;
    }

    private boolean fits(int node, int a, int b, int r) {
        int ready = routes.early[a] + flat.duration(a, r);
        int begin = routes.earliest(node, r, routes.arrive(r, ready, seconds(a, node)));
        if (begin >= Flat.NEVER) return false;
        return routes.arrive(r, begin + flat.duration(node, r), seconds(node, b)) <= routes.late[b];
    }

    private long drive(int from, int to) {
        return flat.legs.cost(flat.place[from], flat.place[to]);
    }

    private int seconds(int from, int to) {
        return flat.legs.seconds(flat.place[from], flat.place[to]);
    }
}
