package org.fettle.dispatch;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/// Short lists of who is near whom.
///
/// `near` goes by driving alone and tells the ruin where to break things out. `next` also counts the waiting or the
/// lateness that one stop right after the other would bring (the granular neighbourhood of Toth and Vigo 2003, with
/// the time part of Vidal et al. 2013), as do `before` and `after`; they tell the recreation which places are worth a
/// look.
final class Neighbours {
    private static final double WAITING = 0.2;
    private static final int NEAR = 200;
    private static final int PROMISING = 120;
    private static final int EACH_SIDE = 60;
    private static final int BITS = 22;
    private static final long FAR = 1L << 40;

    final int[][] near;
    /// Of visits with two seats only.
    final int[][] next;
    /// By node: stop and cost of the drive from there, …; least cost first.
    final int[][] before;
    /// By node: stop and cost of the drive to there, …; least cost first.
    final int[][] after;
    private final Flat flat;
    /// Null when everybody may everywhere.
    private final @Nullable Rights rights;
    private final long[] keys;
    private final long[] coming;
    private final long[] going;
    private final long[] apart;
    private final double costPerSecond;

    Neighbours(Flat flat) {
        this.flat = flat;
        near = new int[flat.nodes][];
        next = new int[flat.nodes][];
        before = new int[flat.nodes][];
        after = new int[flat.nodes][];
        rights = flat.everybodyMay ? null : new Rights(flat);
        keys = new long[flat.nodes];
        coming = new long[flat.nodes];
        going = new long[flat.nodes];
        apart = new long[flat.nodes];
        costPerSecond = costPerSecond();
        for (int i = 0; i < flat.seats; i++) {
            int node = i;
            measure(i);
            before[i] = candidates(i, coming, other -> drive(other, node));
            after[i] = candidates(i, going, other -> drive(node, other));
            near[i] = nearest(i, NEAR, apart);
            next[i] = flat.mate[i] < 0 ? new int[0] : nearest(i, PROMISING, either());
        }
    }

    /// One of a list's stops with the drive below the bound, by chance and nearer ones rather; -1 if there is none.
    int pick(int[] list, long bound, Dice dice) {
        if (list.length == 0 || list[1] >= bound) return -1;
        int i = dice.below(1 + dice.below(list.length / 2));
        while (list[2 * i + 1] >= bound) i = dice.below(i);
        return list[2 * i];
    }

    /// Where working time is paid for, driving is that too.
    private int drive(int a, int b) {
        long working = (long) flat.perWorkingSecond * flat.legs.seconds(flat.place[a], flat.place[b]);
        return (int) Math.min(Flat.NEVER, flat.legs.cost(flat.place[a], flat.place[b]) + working);
    }

    /// To and from all others, each drive asked for once: it may have to be reckoned.
    private void measure(int node) {
        for (int other = 0; other < flat.seats; other++) {
            int into = drive(other, node);
            int from = drive(node, other);
            boolean never = rights != null && !rights.share(node, other);
            coming[other] = never ? FAR : follow(other, node, into);
            going[other] = never ? FAR : follow(node, other, from);
            apart[other] = Math.min(into, from);
        }
    }

    private long[] either() {
        for (int other = 0; other < coming.length; other++) coming[other] = Math.min(coming[other], going[other]);
        return coming;
    }

    /// What one right after the other would cost.
    private long follow(int a, int b, int drive) {
        long busy = flat.legs.seconds(flat.place[a], flat.place[b]) + (long) flat.duration[a];
        long waiting = Math.max(0, flat.open[b] - busy - flat.close[a]);
        long lateness = Math.max(0, flat.open[a] + busy - flat.close[b]);
        double time = Math.min(1e12, (WAITING * waiting + lateness) * costPerSecond);
        return drive + (long) time;
    }

    /// The most promising ones, each with the cost of the drive, by that.
    private int[] candidates(int self, long[] promise, IntUnaryOperator cost) {
        var nodes = nearest(self, EACH_SIDE, promise);
        for (int i = 0; i < nodes.length; i++) keys[i] = (long) cost.applyAsInt(nodes[i]) << BITS | nodes[i];
        Arrays.sort(keys, 0, nodes.length);
        var list = new int[2 * nodes.length];
        for (int i = 0; i < nodes.length; i++) {
            list[2 * i] = (int) (keys[i] & ((1 << BITS) - 1));
            list[2 * i + 1] = (int) (keys[i] >>> BITS);
        }
        return list;
    }

    private double costPerSecond() {
        var pairs = new Dice(1);
        double cost = 1;
        double seconds = 1;
        for (int i = 0; i < 1000 && flat.seats > 0; i++) {
            int a = pairs.below(flat.seats);
            int b = pairs.below(flat.seats);
            cost += drive(a, b);
            seconds += flat.legs.seconds(flat.place[a], flat.place[b]);
        }
        return cost / seconds;
    }

    /// The `count` nodes of least distance, nearest first, without `self`.
    private int[] nearest(int self, int count, long[] distance) {
        int n = 0;
        for (int other = 0; other < flat.seats; other++)
            if (other != self) keys[n++] = Math.min(distance[other], FAR) << BITS | other;
        int k = Math.min(count, n);
        select(keys, n, k);
        Arrays.sort(keys, 0, k);
        var list = new int[k];
        for (int i = 0; i < k; i++) list[i] = (int) (keys[i] & ((1 << BITS) - 1));
        return list;
    }

    /// Brings the k least of the first n to the front (Hoare's selection).
    private static void select(long[] keys, int n, int k) {
        int low = 0;
        int high = n - 1;
        while (low < high) {
            long pivot = keys[(low + high) >>> 1];
            int i = low;
            int j = high;
            while (i <= j) {
                while (keys[i] < pivot) i++;
                while (keys[j] > pivot) j--;
                if (i <= j) {
                    long key = keys[i];
                    keys[i++] = keys[j];
                    keys[j--] = key;
                }
            }
            if (k <= j) high = j;
            else if (k > i) low = i;
            else return;
        }
    }
}
