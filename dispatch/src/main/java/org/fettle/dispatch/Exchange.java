package org.fettle.dispatch;

/// Two routes exchange strings of stops (CROSS-exchange, Taillard et al. 1997): short ones, or all up to the end, or
/// one of them none. Each try reckons both routes anew by [Trial], stops at stores with them: for problems where
/// working
/// time is paid for, of which [TailSwap], that goes by drives, sees too little.
final class Exchange {
    /// As those of [Search]. Where time is paid for, the way from one good plan to another leads over dearer ones.
    static final double HOT = 1;
    static final double COLD = 0.006;
    private static final int LONGEST = 4;
    private static final int TAILS = 3;

    private final Routes routes;
    private final Flat flat;
    private final Neighbours neighbours;
    private final EmptyRoutes empty;
    private final Dice dice;
    private final Trial trial;
    private final int[] one;
    private final int[] two;
    private int oneCount;
    private int twoCount;
    /// Positions among the visits of each: the string is `[from, until)`.
    private final int[] mine;
    private final int[] theirs;

    Exchange(Routes routes, Neighbours neighbours, Dice dice) {
        this.routes = routes;
        flat = routes.flat;
        this.neighbours = neighbours;
        this.dice = dice;
        empty = new EmptyRoutes(routes);
        trial = new Trial(routes);
        one = new int[flat.seats];
        two = new int[flat.seats];
        mine = new int[flat.seats];
        theirs = new int[flat.seats];
    }

    static boolean suits(Flat flat) {
        return flat.smooth && flat.perWorkingSecond > 0;
    }

    /// Lets a stop taken at random, and perhaps some beside it, come right after or right before a near one of another
    /// route, or begin an empty one. True if that was done.
    boolean propose(double temperature) {
        int b = dice.below(flat.seats);
        int q = routes.route[b];
        if (q < 0) return false;
        boolean ahead = dice.below(2) == 0;
        var list = ahead ? neighbours.before[b] : neighbours.after[b];
        int i = dice.below(list.length / 2 + 1);
        int a = i < list.length / 2 ? list[2 * i] : emptyStart();
        int r = a < 0 ? -1 : routes.route[a];
        if (r < 0 || r == q || flat.may(b, r) != Flat.ALONE) return false;
        int mineCount = list(r, mine);
        int theirsCount = list(q, theirs);
        int at = position(theirs, theirsCount, b);
        int cut = position(mine, mineCount, a);
        boolean tails = dice.below(TAILS) == 0;
        if (ahead || cut < 0) {
            int give = tails ? mineCount - cut - 1 : Math.min(dice.below(LONGEST), mineCount - cut - 1);
            int take = tails ? theirsCount - at : Math.min(1 + dice.below(LONGEST - 1), theirsCount - at);
            return swap(r, q, mineCount, cut + 1, give, theirsCount, at, take, temperature);
        }
        int give = tails ? cut : Math.min(dice.below(LONGEST), cut);
        int take = tails ? at + 1 : Math.min(1 + dice.below(LONGEST - 1), at + 1);
        return swap(r, q, mineCount, cut - give, give, theirsCount, at + 1 - take, take, temperature);
    }

    private boolean swap(
            int r, int q, int mineCount, int cut, int give, int theirsCount, int from, int take, double temperature) {
        if (pairs(mine, cut, give) || pairs(theirs, from, take)) return false;
        oneCount = joined(one, mine, mineCount, cut, give, theirs, from, take);
        twoCount = joined(two, theirs, theirsCount, from, take, mine, cut, give);
        return decide(r, q, cost(r) + cost(q), dice.warmth(temperature));
    }

    private boolean decide(int r, int q, long now, long warmth) {
        long most = now + warmth;
        long costOne = trial.cost(r, one, oneCount);
        if (costOne >= most) return false;
        int storeOne = trial.store();
        long costTwo = trial.cost(q, two, twoCount);
        if (costTwo == Trial.IMPOSSIBLE || costOne + costTwo >= most || costOne + costTwo == now) return false;
        int storeTwo = trial.store();
        long before = routes.total;
        routes.begin();
        empty(r);
        empty(q);
        fill(r, one, oneCount, storeOne);
        fill(q, two, twoCount, storeTwo);
        assert routes.total - before == costOne + costTwo - now : "an exchange costs something else than was reckoned";
        return true;
    }

    private int emptyStart() {
        int r = empty.of(dice.below(empty.kinds()));
        return r < 0 ? -1 : routes.start(r);
    }

    private long cost(int r) {
        if (routes.size[r] == 0) return 0;
        long cost = flat.callOut[r] + (flat.timed ? flat.perWorkingSecond * (long) routes.spans.of(r) : 0);
        int end = routes.end(r);
        int node = routes.start(r);
        while (node != end) {
            node = routes.next(node);
            cost += routes.leg(node) + (node < flat.seats ? flat.preference(node, r) : 0);
        }
        return cost;
    }

    private int list(int r, int[] visits) {
        int count = 0;
        for (int node = routes.next(routes.start(r)); node < flat.nodes; node = routes.next(node))
            if (node < flat.seats) visits[count++] = node;
        return count;
    }

    /// -1 for the start of the route.
    private static int position(int[] visits, int count, int node) {
        for (int i = 0; i < count; i++) if (visits[i] == node) return i;
        return -1;
    }

    private boolean pairs(int[] visits, int from, int count) {
        for (int i = from; i < from + count; i++) if (flat.mate[visits[i]] >= 0) return true;
        return false;
    }

    private static int joined(int[] to, int[] own, int ownCount, int cut, int give, int[] other, int from, int take) {
        System.arraycopy(own, 0, to, 0, cut);
        System.arraycopy(other, from, to, cut, take);
        System.arraycopy(own, cut + give, to, cut + take, ownCount - cut - give);
        return ownCount - give + take;
    }

    private void empty(int r) {
        for (int node = routes.next(routes.start(r)); node < flat.nodes; ) {
            int next = routes.next(node);
            routes.unlink(node);
            node = next;
        }
    }

    private void fill(int r, int[] visits, int count, int store) {
        int after = routes.start(r);
        for (int i = 0; i < count; i++) {
            routes.link(visits[i], after);
            if (i == store) routes.link(flat.kits.store[r], after);
            after = visits[i];
        }
        routes.refresh(r);
    }
}
