package org.fettle.dispatch;

/// The beginning of a route put together stop by stop: when it is ready, how much it drives, and, where all is smooth,
/// its span as in [Spans].
final class Stretch {
    private final Routes routes;
    private final Flat flat;
    private int r;
    int last;
    int ready;
    long drives;
    int driving;
    int span;
    int first;
    int latest;

    Stretch(Routes routes) {
        this.routes = routes;
        flat = routes.flat;
    }

    void start(int route) {
        r = route;
        last = routes.start(r);
        ready = flat.from[r];
        drives = 0;
        driving = 0;
        span = 0;
        first = flat.from[r];
        latest = flat.until[r];
    }

    void copy(Stretch other) {
        r = other.r;
        last = other.last;
        ready = other.ready;
        drives = other.drives;
        driving = other.driving;
        span = other.span;
        first = other.first;
        latest = other.latest;
    }

    /// False, and then of no more use, when the stop cannot begin.
    boolean append(int node) {
        int drive = seconds(last, node);
        int begin = routes.earliest(node, r, routes.arrive(r, ready, drive));
        if (begin >= Flat.NEVER) return false;
        ready = begin + flat.duration(node, r);
        driving += drive;
        drives += flat.legs.cost(flat.place[last], flat.place[node]);
        join(drive, flat.duration(node, r), routes.open[node], routes.close[node]);
        last = node;
        return true;
    }

    /// As [Spans] does it: the stretch that follows is so long and begins between these.
    void join(int drive, int time, int opens, int closes) {
        int reach = span + drive;
        int waiting = Math.max(opens - reach - latest, 0);
        first = Math.max(opens - reach, first) - waiting;
        latest = Math.min(closes - reach, latest);
        span = reach + time + waiting;
    }

    int seconds(int from, int to) {
        return flat.legs.seconds(flat.place[from], flat.place[to]);
    }
}
