package org.fettle.dispatch;

/// Two routes exchange short stretches of stops, one of which may be empty (CROSS exchange, Taillard et al. 1997), or a
/// stretch moves within its route (Or-opt): a hundred times cheaper to judge than a step of ruin and recreate.
///
/// Drives are judged first, in constant time, then times by walking the stretches only, since all that follows is in
/// `late`. Where that does not say all, what is left is tried, and taken back if it does not hold.
final class StretchSwap {
    private static final int LONGEST = 3;
    /// One in so many that found nobody near begins an empty route.
    private static final int RARE = 16;
    /// A drive longer by more than that many times the temperature is not looked at: some other way to the same swap
    /// begins with a shorter one, if it pays.
    private static final double WARM = 2;
    /// Nobody has that much luck.
    private static final double HOPELESS = 8;

    private final Routes routes;
    private final Flat flat;
    private final Neighbours neighbours;
    private final EmptyRoutes empty;
    private final ChangeOver over;
    private final Dice dice;
    /// Times alone do not say whether it holds.
    private final boolean tried;

    /// The stretch `b … bLast` of route q, between p and d, shall go where `x … xLast` of route r is, between a and c;
    /// that one may be empty.
    private int a;
    private int b;
    private int bLast;
    private int d;
    private int p;
    private int x;
    private int xLast;
    private int c;
    private int r;
    private int q;
    private int ready;

    StretchSwap(Routes routes, Neighbours neighbours, Dice dice) {
        this.routes = routes;
        flat = routes.flat;
        this.neighbours = neighbours;
        empty = new EmptyRoutes(routes);
        over = new ChangeOver(routes);
        this.dice = dice;
        tried = flat.timed || flat.kits.any;
    }

    /// Tries to let a stop taken at random, with up to two more, come right after or before one of those near it, or
    /// at the start of an empty route. True if that was done.
    boolean propose(double temperature) {
        int node = dice.below(flat.seats);
        if (routes.route[node] < 0) return false;
        boolean ahead = dice.below(2) == 0;
        if (!(ahead ? beginsAt(node, temperature) : endsAt(node, temperature))) return false;
        r = routes.route[a];
        q = routes.route[b];
        if (r != q) return swapped(temperature);
        // nothing goes the other way
        if (ahead) c = routes.next(a);
        else a = routes.prev(c);
        return a != p && moved(temperature);
    }

    /// The stretch begins there, and comes after a stop from where it is not much further than it was.
    private boolean beginsAt(int node, double temperature) {
        b = node;
        a = neighbours.pick(neighbours.before[b], routes.leg(b) + (long) (WARM * temperature), dice);
        if (a < 0 && dice.below(RARE) == 0) a = emptyStart();
        if (a < 0 || routes.route[a] < 0) return false;
        p = routes.prev(b);
        bLast = later(b, dice.below(LONGEST));
        d = routes.next(bLast);
        x = routes.next(a);
        int count = dice.below(LONGEST + 1);
        xLast = count == 0 || x >= flat.nodes ? a : later(x, count - 1);
        c = routes.next(xLast);
        return true;
    }

    /// The stretch ends there, and comes before a stop to where it is not much further than it was.
    private boolean endsAt(int node, double temperature) {
        bLast = node;
        d = routes.next(bLast);
        c = neighbours.pick(neighbours.after[bLast], routes.leg(d) + (long) (WARM * temperature), dice);
        if (c < 0 || routes.route[c] < 0 || c == d) return false;
        b = earlier(bLast, dice.below(LONGEST));
        p = routes.prev(b);
        xLast = routes.prev(c);
        int count = dice.below(LONGEST + 1);
        x = count == 0 || xLast >= flat.nodes ? c : earlier(xLast, count - 1);
        a = routes.prev(x);
        return true;
    }

    private int emptyStart() {
        int r = empty.of(dice.below(empty.kinds()));
        return r < 0 ? -1 : routes.start(r);
    }

    /// The stop so many later, or the last one.
    private int later(int from, int more) {
        int at = from;
        for (int i = 0; i < more && routes.next(at) < flat.nodes; i++) at = routes.next(at);
        return at;
    }

    /// The stop so many earlier, or the first one.
    private int earlier(int from, int more) {
        int at = from;
        for (int i = 0; i < more && routes.prev(at) < flat.nodes; i++) at = routes.prev(at);
        return at;
    }

    private boolean swapped(double temperature) {
        long more = drives();
        if (more > HOPELESS * temperature) return false;
        long most = dice.warmth(temperature);
        if (more >= most || !loadsFit(most - more) || !rights(b, d, r) || !rights(x, c, q)) return false;
        if (!inTime(a, b, d, c, r) || !inTime(p, x, c, d, q)) return false;
        if (!tried) {
            exchange();
            return true;
        }
        long limit = routes.total + most;
        routes.begin();
        routes.keep(r);
        routes.keep(q);
        exchange();
        return held(limit);
    }

    private long drives() {
        long more = over.cost(a, b) - (long) routes.leg(b) - routes.leg(d) - routes.leg(x);
        if (c < flat.nodes || routes.size[r] > 0) more += over.cost(bLast, c);
        else more += over.cost(bLast, c) + flat.callOut[r];
        if (xLast != a) return more + over.cost(p, x) + over.cost(xLast, d) - routes.leg(c);
        boolean leaves = p >= flat.nodes && d >= flat.nodes;
        return leaves ? more - flat.callOut[q] : more + over.cost(p, d);
    }

    /// At a price below that.
    private boolean loadsFit(long most) {
        long here = 0;
        for (int node = b; node != d; node = routes.next(node)) here += flat.demand[node];
        long there = 0;
        for (int node = x; node != c; node = routes.next(node)) there += flat.demand[node];
        var cargo = routes.cargo;
        return cargo.fits(r, here - there)
                && cargo.fits(q, there - here)
                && cargo.cost(r, here - there) + cargo.cost(q, there - here) < most;
    }

    private boolean rights(int first, int end, int to) {
        for (int node = first; node != end; node = routes.next(node))
            if (flat.mate[node] >= 0 || !flat.everybodyMay && flat.may(node, to) != Flat.ALONE) return false;
        return true;
    }

    /// Can route `in` go on from `from` over the stops from `first` to before `end`, and be at `to` in time?
    private boolean inTime(int from, int first, int end, int to, int in) {
        ready = routes.early(from) + flat.duration(from, in);
        int at = walk(from, first, end, in);
        return at >= 0 && reaches(at, to, in);
    }

    /// The last stop walked to, or -1 if one cannot be served.
    private int walk(int from, int first, int end, int in) {
        int at = from;
        for (int node = first; node != end; node = routes.next(node)) {
            int begin = routes.earliest(node, in, routes.arrive(in, ready, over.seconds(at, node)));
            if (begin >= Flat.NEVER) return -1;
            ready = begin + flat.duration(node, in);
            at = node;
        }
        return at;
    }

    private boolean reaches(int at, int to, int in) {
        if (at >= flat.nodes && to >= flat.nodes) return true;
        return routes.arrive(in, ready, over.seconds(at, to)) <= routes.late(to);
    }

    private void exchange() {
        boolean opened = routes.size[r] == 0;
        boolean both = xLast != a;
        routes.total -= (long) routes.leg(b) + routes.leg(d) + routes.leg(x) + (both ? routes.leg(c) : 0);
        if (opened) routes.total += flat.callOut[r];
        int came = over.handOver(b, d, r);
        int went = over.handOver(x, c, q);
        over.join(a, b);
        over.join(bLast, c);
        if (both) {
            over.join(p, x);
            over.join(xLast, d);
        } else {
            over.join(p, d);
        }
        over.resize(r, q, came, went);
        routes.refresh(r);
        routes.refresh(q);
    }

    private boolean held(long limit) {
        if (flat.kits.any) {
            routes.carried.tidy(r);
            if (q != r) routes.carried.tidy(q);
        }
        if (routes.total < limit && routes.holds(r) && (q == r || routes.holds(q))) return true;
        routes.rollback();
        return false;
    }

    /// Within the route.
    private boolean moved(double temperature) {
        long more = (long) over.cost(a, b)
                + over.cost(bLast, c)
                + over.cost(p, d)
                - routes.leg(b)
                - routes.leg(d)
                - routes.leg(c);
        if (more > HOPELESS * temperature) return false;
        for (int node = b; node != d; node = routes.next(node)) if (node == a) return false;
        long most = dice.warmth(temperature);
        if (more >= most || !inTime(routes.early(a) < routes.early(b))) return false;
        long limit = routes.total + most;
        if (tried) {
            routes.begin();
            routes.keep(r);
        }
        routes.total -= (long) routes.leg(b) + routes.leg(d) + routes.leg(c);
        over.join(p, d);
        over.join(a, b);
        over.join(bLast, c);
        routes.refresh(r);
        return !tried || held(limit);
    }

    /// @param earlier whether the stretch comes to an earlier place
    private boolean inTime(boolean earlier) {
        int before = earlier ? a : p;
        ready = routes.early(before) + flat.duration(before, r);
        if (earlier) {
            int at = walk(before, b, d, r);
            if (at >= 0) at = walk(at, c, b, r);
            return at >= 0 && reaches(at, d, r);
        }
        int at = walk(before, d, c, r);
        if (at >= 0) at = walk(at, b, d, r);
        return at >= 0 && reaches(at, c, r);
    }
}
