package org.fettle.dispatch;

import java.util.Arrays;

/// In which order the absent visits are put back. Several orders take turns by chance, since none is best always.
final class Order {
    private static final int INDEX_BITS = 22;
    private static final int OTHERS = 12;
    private final Routes routes;
    private final Flat flat;
    private final Neighbours neighbours;
    private final Dice dice;
    private final int[] visits;
    private final int[] shuffled;
    private final long[] keys;
    private final boolean priced;

    Order(Routes routes, Neighbours neighbours, Dice dice) {
        this.routes = routes;
        flat = routes.flat;
        this.neighbours = neighbours;
        this.dice = dice;
        visits = new int[flat.nodes];
        shuffled = new int[flat.nodes];
        keys = new long[flat.nodes];
        priced = Arrays.stream(flat.price).filter(p -> p > 0).distinct().count() > 1;
    }

    /// Everything; how many that are. Read them with [#visit].
    int all() {
        System.arraycopy(routes.absent.list, 0, visits, 0, routes.absent.count);
        return sort(routes.absent.count);
    }

    /// All that has been taken out since there were `before`, and of the others those that are nearest: where many are
    /// left out, to try each of them at each step would be all that is done.
    int around(int seed, int before) {
        if (before <= OTHERS) return all();
        int count = routes.absent.count - before;
        System.arraycopy(routes.absent.list, before, visits, 0, count);
        int most = count + OTHERS;
        if (routes.absent.among(seed, before)) visits[count++] = seed;
        var near = neighbours.near[seed];
        for (int i = 0; i < near.length && count < most; i++)
            if (routes.absent.among(near[i], before)) visits[count++] = near[i];
        return sort(count);
    }

    private int sort(int count) {
        int by = dice.below(priced ? 24 : 18);
        dice.shuffle(visits, count);
        if (by < 4) return count;
        for (int i = 0; i < count; i++) keys[i] = key(by, visits[i]) << INDEX_BITS | i;
        Arrays.sort(keys, 0, count);
        System.arraycopy(visits, 0, shuffled, 0, count);
        for (int i = 0; i < count; i++) visits[i] = shuffled[(int) (keys[i] & ((1 << INDEX_BITS) - 1))];
        return count;
    }

    int visit(int i) {
        return visits[i];
    }

    private long key(int by, int node) {
        if (by < 8) return -(long) flat.demand[node] - (flat.mate[node] >= 0 ? 1 : 0);
        if (by < 10) return -home(node);
        if (by < 11) return home(node);
        if (by < 13) return bounded(flat.close[node] - (long) flat.open[node]);
        if (by < 15) return bounded(flat.open[node]);
        if (by < 17) return bounded(flat.close[node]);
        if (by < 18) return flat.mate[node] >= 0 ? 0 : 1;
        return -Math.min(flat.price[node], 1L << 40);
    }

    private long home(int node) {
        return flat.routes == 0 ? 0 : flat.legs.cost(flat.place[flat.nodes], flat.place[node]);
    }

    private static long bounded(long seconds) {
        return Math.clamp(seconds, -(1L << 40), 1L << 40);
    }
}
