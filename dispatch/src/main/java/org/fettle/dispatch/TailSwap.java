package org.fettle.dispatch;

/// Two routes exchange all that comes after a stop of each (2-opt*, Potvin and Rousseau 1995): what taking out short
/// strings finds only by a long way through worse plans, above all where routes are long.
///
/// The drives are judged in constant time, and so are the times where both routes end alike; loads and rights, which
/// need a walk, come after that. What is left is tried, and taken back if it does not hold.
final class TailSwap {
    /// Nobody has that much luck.
    private static final double HOPELESS = 8;
    /// A drive longer by more than that many times the temperature is not looked at: some other way to the same swap
    /// begins with a shorter one, if it pays.
    private static final double WARM = 2;
    /// One in so many that found nobody near begins an empty route.
    private static final int RARE = 16;

    private final Routes routes;
    private final Flat flat;
    private final Neighbours neighbours;
    private final EmptyRoutes empty;
    private final ChangeOver over;
    private final Dice dice;

    TailSwap(Routes routes, Neighbours neighbours, Dice dice) {
        this.routes = routes;
        flat = routes.flat;
        this.neighbours = neighbours;
        empty = new EmptyRoutes(routes);
        over = new ChangeOver(routes);
        this.dice = dice;
    }

    /// Tries to let one stop of another route, taken at random among the near ones, or the start of an empty route,
    /// come right before a stop taken at random. True if that was done.
    boolean propose(double temperature) {
        int b = dice.below(flat.seats);
        int q = routes.route[b];
        if (q < 0) return false;
        var list = neighbours.before[b];
        int a = neighbours.pick(list, routes.leg(b) + (long) (WARM * temperature), dice);
        if (a < 0 && dice.below(RARE) == 0) a = emptyStart();
        int r = a < 0 ? -1 : routes.route[a];
        if (r < 0 || r == q) return false;
        long more = drives(a, b, r, q);
        if (more > HOPELESS * temperature) return false;
        boolean alike = alike(r, q);
        if (alike && (late(a, b) || late(routes.prev(b), routes.next(a)))) return false;
        long most = dice.warmth(temperature);
        if (more >= most || !mayChange(r, q, b, routes.next(a))) return false;
        if (!alike && !(inTime(a, b, r) && inTime(routes.prev(b), routes.next(a), q))) return false;
        return done(a, b, r, q, routes.total + most);
    }

    private int emptyStart() {
        int r = empty.of(dice.below(empty.kinds()));
        return r < 0 ? -1 : routes.start(r);
    }

    /// How much more driving it is.
    private long drives(int a, int b, int r, int q) {
        int rest = routes.next(a);
        int head = routes.prev(b);
        int endOfR = routes.end(r);
        int endOfQ = routes.end(q);
        long more = over.cost(a, b) - (long) routes.leg(b) - routes.leg(rest);
        if (a >= flat.nodes && rest == endOfR) more += flat.callOut[r];
        if (head >= flat.nodes && rest == endOfR) more -= flat.callOut[q];
        if (rest != endOfR) more += over.cost(head, rest);
        else if (head < flat.nodes) more += over.cost(head, endOfQ);
        if (flat.place[endOfR] == flat.place[endOfQ]) return more;
        more += over.cost(routes.prev(endOfQ), endOfR) - (long) routes.leg(endOfQ);
        if (rest == endOfR) return more;
        return more + over.cost(routes.prev(endOfR), endOfQ) - routes.leg(endOfR);
    }

    /// What may come how late in one may in the other.
    private boolean alike(int r, int q) {
        return flat.smooth
                && flat.durations == null
                && flat.until[r] == flat.until[q]
                && flat.place[routes.end(r)] == flat.place[routes.end(q)];
    }

    private boolean late(int a, int b) {
        int there = routes.early(a) + flat.duration[a] + flat.legs.seconds(flat.place[a], flat.place[b]);
        return there > routes.late(b);
    }

    /// Can the route go on from a to b and all that follows, and end where it ends?
    private boolean inTime(int a, int b, int r) {
        int ready = routes.early(a) + flat.duration(a, r);
        int at = a;
        for (int node = b; node < flat.nodes; node = routes.next(node)) {
            int begin = routes.earliest(node, r, routes.arrive(r, ready, over.seconds(at, node)));
            if (begin >= Flat.NEVER) return false;
            ready = begin + flat.duration(node, r);
            at = node;
        }
        int end = routes.end(r);
        return at >= flat.nodes || routes.arrive(r, ready, over.seconds(at, end)) <= flat.until[r];
    }

    private boolean mayChange(int r, int q, int b, int rest) {
        long from = moved(b, r);
        long back = from < 0 ? -1 : moved(rest, q);
        return back >= 0 && routes.cargo.fits(r, from - back) && routes.cargo.fits(q, back - from);
    }

    /// The load of a tail, or -1 if one of its visits may not change over.
    private long moved(int first, int to) {
        long load = 0;
        for (int node = first; node < flat.nodes; node = routes.next(node)) {
            if (flat.mate[node] >= 0 || !flat.everybodyMay && flat.may(node, to) != Flat.ALONE) return -1;
            load += flat.demand[node];
        }
        return load;
    }

    private boolean done(int a, int b, int r, int q, long limit) {
        routes.begin();
        routes.keep(r);
        routes.keep(q);
        exchange(a, b, r, q);
        routes.refresh(r);
        routes.refresh(q);
        if (flat.kits.any) tidy(r, q);
        if (routes.total < limit && routes.holds(r) && routes.holds(q)) return true;
        routes.rollback();
        return false;
    }

    private void tidy(int r, int q) {
        routes.carried.tidy(r);
        routes.carried.tidy(q);
    }

    /// Links only: what follows a goes where b and what follows it is now, and the other way round.
    private void exchange(int a, int b, int r, int q) {
        int rest = routes.next(a);
        int head = routes.prev(b);
        int endOfR = routes.end(r);
        int endOfQ = routes.end(q);
        int lastOfR = routes.prev(endOfR);
        int lastOfQ = routes.prev(endOfQ);
        routes.total -= (long) routes.leg(rest) + routes.leg(b) + routes.leg(endOfQ);
        if (rest != endOfR) routes.total -= routes.leg(endOfR);
        if (routes.size[r] == 0) routes.total += flat.callOut[r];
        int came = over.handOver(b, endOfQ, r);
        int went = over.handOver(rest, endOfR, q);
        over.join(a, b);
        over.join(lastOfQ, endOfR);
        over.join(head, went == 0 ? endOfQ : rest);
        if (went > 0) over.join(lastOfR, endOfQ);
        over.resize(r, q, came, went);
    }
}
