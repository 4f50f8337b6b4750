package org.fettle.dispatch;

import java.util.Arrays;

/// What each route carries. While the search may, more than fits is taken at a price, since from one full plan to
/// another the way leads through overfull ones (Vidal et al. 2012); such a plan is never kept as the best.
final class Cargo {
    final int[] load;
    private final int[] capacity;
    /// By how much too much is carried, all told.
    long over;
    private long price;
    private boolean strict = true;

    Cargo(Flat flat) {
        capacity = flat.capacity;
        load = new int[flat.routes];
    }

    void clear() {
        Arrays.fill(load, 0);
        over = 0;
    }

    boolean fits(int r, long more) {
        return !strict || load[r] + more <= capacity[r];
    }

    /// By how much dearer it gets to carry that much more.
    long cost(int r, long more) {
        return strict ? 0 : price * growth(r, more);
    }

    private long growth(int r, long more) {
        long room = (long) capacity[r] - load[r];
        return more <= room && room >= 0 ? 0 : Math.max(0, more - room) - Math.max(0, -room);
    }

    /// Gives by how much dearer it got.
    long add(int r, int more) {
        long growth = growth(r, more);
        load[r] += more;
        over += growth;
        return price * growth;
    }

    /// What too much costs from now on, by unit; gives by how much that is dearer than before.
    long charge(long price) {
        strict = false;
        long dearer = over * (price - this.price);
        this.price = price;
        return dearer;
    }

    long price() {
        return price;
    }

    /// No more than fits from here on; what is in the routes must fit.
    void strict() {
        strict = true;
        price = 0;
    }
}
