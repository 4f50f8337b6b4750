package org.fettle.dispatch;

import java.util.Arrays;

/// The time from leaving to being back of each route, when one leaves as late as possible without being back later.
///
/// A stretch of stops is three figures: its shortest span, and the first and last second at which it can begin and
/// take no longer than that. Two stretches are put together in constant time (Vidal, Crainic, Gendreau and Prins
/// 2013). Where pauses or several windows make that wrong, the route is walked instead.
final class Spans {
    private final Routes routes;
    private final Flat flat;
    private final int[] headSpan;
    private final int[] headFirst;
    private final int[] headLast;
    private final int[] tailSpan;
    private final int[] tailFirst;
    private final int[] tailLast;
    private final int[] span;
    private final int[] order;
    /// Of the span: neither driving nor working.
    private final int[] waiting;
    private int joinedSpan;
    private int joinedFirst;
    private int joinedLast;

    Spans(Routes routes) {
        this.routes = routes;
        flat = routes.flat;
        int all = flat.timed ? flat.nodes + 2 * flat.routes : 0;
        headSpan = new int[all];
        headFirst = new int[all];
        headLast = new int[all];
        tailSpan = new int[all];
        tailFirst = new int[all];
        tailLast = new int[all];
        span = new int[flat.routes];
        order = new int[all];
        waiting = new int[flat.routes];
    }

    void clear() {
        Arrays.fill(span, 0);
    }

    int of(int r) {
        return span[r];
    }

    /// Reckons a route anew; gives by how much its span grew.
    int refresh(int r) {
        int before = span[r];
        if (flat.smooth) {
            heads(r);
            tails(r);
        }
        if (routes.size[r] == 0) span[r] = 0;
        else span[r] = flat.smooth ? headSpan[routes.end(r)] : walked(r, -1, -1);
        waiting[r] = span[r] - busy(r);
        return span[r] - before;
    }

    private int busy(int r) {
        int busy = 0;
        for (int a = routes.start(r), end = routes.end(r); a != end && routes.size[r] > 0; a = routes.next(a))
            busy += flat.duration(a, r) + seconds(a, routes.next(a));
        return busy;
    }

    /// What the node between a and its follower b adds at least: waiting is all that it can use up.
    int atLeast(int r, int a, int node, int b) {
        int detour = seconds(a, node) + seconds(node, b) - (routes.size[r] == 0 ? 0 : seconds(a, b));
        return detour + flat.duration(node, r) - waiting[r];
    }

    int waiting(int r) {
        return waiting[r];
    }

    private void heads(int r) {
        int a = routes.start(r);
        headSpan[a] = 0;
        headFirst[a] = flat.from[r];
        headLast[a] = flat.until[r];
        int end = routes.end(r);
        while (a != end) {
            int b = routes.next(a);
            start(headSpan[a], headFirst[a], headLast[a]);
            append(seconds(a, b), flat.duration(b, r), routes.open[b], routes.close[b]);
            headSpan[b] = joinedSpan;
            headFirst[b] = joinedFirst;
            headLast[b] = joinedLast;
            a = b;
        }
    }

    private void tails(int r) {
        int b = routes.end(r);
        tailSpan[b] = 0;
        tailFirst[b] = flat.from[r];
        tailLast[b] = flat.until[r];
        int start = routes.start(r);
        while (b != start) {
            int a = routes.prev(b);
            start(flat.duration(a, r), routes.open[a], a == start ? flat.until[r] : routes.close[a]);
            append(seconds(a, b), tailSpan[b], tailFirst[b], tailLast[b]);
            tailSpan[a] = joinedSpan;
            tailFirst[a] = joinedFirst;
            tailLast[a] = joinedLast;
            b = a;
        }
    }

    private void start(int time, int first, int last) {
        joinedSpan = time;
        joinedFirst = first;
        joinedLast = last;
    }

    private void append(int drive, int time, int first, int last) {
        int reach = joinedSpan + drive;
        int waiting = Math.max(first - reach - joinedLast, 0);
        joinedFirst = Math.max(first - reach, joinedFirst) - waiting;
        joinedLast = Math.min(last - reach, joinedLast);
        joinedSpan = reach + time + waiting;
    }

    /// The span if the node went between a and its follower b; the place must be possible in itself.
    int with(int r, int a, int node, int b) {
        if (!flat.smooth) return walked(r, a, node);
        start(headSpan[a], headFirst[a], headLast[a]);
        append(seconds(a, node), flat.duration(node, r), routes.open[node], routes.close[node]);
        append(seconds(node, b), tailSpan[b], tailFirst[b], tailLast[b]);
        return joinedSpan;
    }

    /// The slow way: by walking.
    int walked(int r) {
        return walked(r, -1, -1);
    }

    private int walked(int r, int after, int extra) {
        int n = 0;
        for (int node = routes.start(r); ; node = routes.next(node)) {
            order[n++] = node;
            if (node == after) order[n++] = extra;
            if (node == routes.end(r)) return walked(r, order, n);
        }
    }

    /// By walking from stop to stop, start and end of the route included.
    int walked(int r, int[] stops, int count) {
        int back = back(r, stops, count, flat.from[r]);
        int low = flat.from[r];
        int high = back;
        while (low < high) {
            int middle = low + (high - low + 1) / 2;
            if (back(r, stops, count, middle) == back) low = middle;
            else high = middle - 1;
        }
        return back - low;
    }

    /// When the route is over that is begun at `leave`; [Flat#NEVER] if it fails.
    private int back(int r, int[] stops, int count, int leave) {
        int ready = leave;
        for (int i = 1; i + 1 < count; i++) {
            int begin = routes.earliest(stops[i], r, routes.arrive(r, ready, seconds(stops[i - 1], stops[i])));
            if (begin >= Flat.NEVER) return Flat.NEVER;
            ready = begin + flat.duration(stops[i], r);
        }
        return routes.arrive(r, ready, seconds(stops[count - 2], stops[count - 1]));
    }

    private int seconds(int from, int to) {
        return flat.legs.seconds(flat.place[from], flat.place[to]);
    }
}
