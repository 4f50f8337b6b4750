package org.fettle.dispatch;

import java.util.Arrays;
import java.util.function.IntToLongFunction;

/// Short lists of who is near whom.
///
/// `near` goes by driving alone and tells the ruin where to break things out. `next` also counts the waiting or the
/// lateness that one stop right after the other would bring (the granular neighbourhood of Toth and Vigo 2003, with
/// the time part of Vidal et al. 2013), and tells the recreation which places are worth a look.
final class Neighbours {
    private static final double WAITING = 0.2;

    final int[][] near;
    final int[][] next;
    private final Flat flat;

    Neighbours(Flat flat, int nearest, int promising) {
        this.flat = flat;
        near = new int[flat.nodes][];
        next = new int[flat.nodes][];
        double costPerSecond = costPerSecond();
        var keys = new long[flat.nodes];
        for (int i = 0; i < flat.nodes; i++) {
            int node = i;
            near[i] = nearest(keys, i, nearest, other -> drive(node, other));
            next[i] = nearest(
                    keys,
                    i,
                    promising,
                    other -> Math.min(follow(node, other, costPerSecond), follow(other, node, costPerSecond)));
        }
    }

    private long drive(int a, int b) {
        return Math.min(flat.legs.cost(flat.place[a], flat.place[b]), flat.legs.cost(flat.place[b], flat.place[a]));
    }

    private long follow(int a, int b, double costPerSecond) {
        long drive = flat.legs.seconds(flat.place[a], flat.place[b]) + (long) flat.duration[a];
        long waiting = Math.max(0, flat.open[b] - drive - flat.close[a]);
        long lateness = Math.max(0, flat.open[a] + drive - flat.close[b]);
        double time = Math.min(1e12, (WAITING * waiting + lateness) * costPerSecond);
        return flat.legs.cost(flat.place[a], flat.place[b]) + (long) time;
    }

    private double costPerSecond() {
        double cost = 1;
        double seconds = 1;
        for (int i = 1; i < flat.nodes; i++) {
            cost += flat.legs.cost(flat.place[i - 1], flat.place[i]);
            seconds += flat.legs.seconds(flat.place[i - 1], flat.place[i]);
        }
        return cost / seconds;
    }

    /// The `count` nodes of least distance, nearest first, without `self`.
    private int[] nearest(long[] keys, int self, int count, IntToLongFunction distance) {
        int n = 0;
        for (int other = 0; other < flat.nodes; other++)
            if (other != self) keys[n++] = Math.min(distance.applyAsLong(other), 1L << 40) << 22 | other;
        int k = Math.min(count, n);
        select(keys, n, k);
        Arrays.sort(keys, 0, k);
        var list = new int[k];
        for (int i = 0; i < k; i++) list[i] = (int) (keys[i] & ((1 << 22) - 1));
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
