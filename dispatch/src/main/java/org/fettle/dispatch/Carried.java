package org.fettle.dispatch;

/// What each route uses of the parts in its van, before its stop at the store and in all; a part of [Routes].
///
/// A route stops at the store exactly while it needs to: see [#tidy].
final class Carried {
    private final Routes routes;
    private final Flat flat;
    private final Kits kits;
    private final int kinds;
    private final int[] before;
    private final int[] all;
    /// By node: comes after the store, or is it.
    private final boolean[] behind;
    private final boolean[] enough;
    private final boolean[] idle;

    Carried(Routes routes) {
        this.routes = routes;
        flat = routes.flat;
        kits = flat.kits;
        kinds = kits.kinds;
        int count = kits.any ? flat.routes : 0;
        before = new int[count * kinds];
        all = new int[count * kinds];
        behind = new boolean[kits.any ? flat.nodes + 2 * flat.routes : 0];
        enough = new boolean[count];
        idle = new boolean[count];
    }

    /// Counts a route anew.
    void refresh(int r) {
        int at = r * kinds;
        for (int k = 0; k < kinds; k++) before[at + k] = all[at + k] = 0;
        boolean stocked = false;
        boolean inTime = true;
        boolean needed = false;
        for (int node = routes.next(routes.start(r)); node < flat.nodes; node = routes.next(node)) {
            stocked |= node >= flat.seats;
            behind[node] = stocked;
            if (node >= flat.seats || !kits.needy[node]) continue;
            for (int k = 0; k < kinds; k++) {
                int need = kits.need[node * kinds + k];
                all[at + k] += need;
                if (!stocked) before[at + k] += need;
            }
            if (kits.late(node, r)) {
                inTime &= stocked;
                needed = true;
            }
        }
        enough[r] = inTime && within(before, kits.van, at) && (!stocked || within(all, kits.most, at));
        idle[r] = stocked && !needed && within(all, kits.van, at);
    }

    private boolean within(int[] used, int[] there, int at) {
        for (int k = 0; k < kinds; k++) if (used[at + k] > there[at + k]) return false;
        return true;
    }

    private boolean with(int[] used, int[] there, int at, int node) {
        for (int k = 0; k < kinds; k++) if (used[at + k] + kits.need[node * kinds + k] > there[at + k]) return false;
        return true;
    }

    /// May the node go right after a, as far as tools and parts are concerned?
    boolean takes(int node, int a, int r) {
        if (node >= flat.seats || !kits.needy[node]) return true;
        int at = r * kinds;
        if (a < flat.nodes && behind[a]) return with(all, kits.most, at, node);
        if (kits.late(node, r) || !with(before, kits.van, at, node)) return false;
        return !stops(r) || with(all, kits.most, at, node);
    }

    boolean stops(int r) {
        return kits.store[r] >= 0 && routes.route[kits.store[r]] >= 0;
    }

    /// Would the van do without a stop at the store, with this node too?
    boolean does(int node, int r) {
        return !stops(r) && !kits.late(node, r) && with(all, kits.van, r * kinds, node);
    }

    boolean stillStocked(int node, int r) {
        return with(all, kits.most, r * kinds, node);
    }

    boolean holds(int r) {
        return enough[r];
    }

    /// After stops were taken out: one at the store that nothing needs any more goes too.
    void tidy(int r) {
        if (!idle[r]) return;
        routes.unlink(kits.store[r]);
        routes.refresh(r);
    }

    /// The stop at the store comes, or comes instead, after a. Call it when everything else is as it shall be.
    void stop(int r, int a) {
        int store = kits.store[r];
        if (routes.route[store] >= 0) routes.unlink(store);
        routes.link(store, a);
        routes.refresh(r);
    }
}
