package org.fettle.dispatch;

/// What a route would cost if it served these visits in this order, with the stop at the store, if it needs one, at its
/// cheapest place. Changes nothing. O(stops × kinds of parts); for smooth problems only ([Flat#smooth]).
final class Trial {
    static final long IMPOSSIBLE = Long.MAX_VALUE;
    static final int NO_STORE = -1;

    private final Flat flat;
    private final Kits kits;
    private final Stretch head;
    private final Stretch whole;
    private final int[] late;
    private final int[] span;
    private final int[] first;
    private final int[] latest;
    private final long[] drives;
    private final int[] all;
    private final int[] before;
    private final Routes routes;
    private int r;
    private int store;

    Trial(Routes routes) {
        this.routes = routes;
        flat = routes.flat;
        kits = flat.kits;
        head = new Stretch(routes);
        whole = new Stretch(routes);
        int most = flat.seats + 1;
        late = new int[most];
        span = new int[most];
        first = new int[most];
        latest = new int[most];
        drives = new long[most];
        all = new int[kits.kinds];
        before = new int[kits.kinds];
    }

    /// After how many of the visits the store comes; [#NO_STORE] when the van has all.
    int store() {
        return store;
    }

    long cost(int route, int[] visits, int count) {
        r = route;
        store = NO_STORE;
        if (count == 0) return 0;
        long fixed = fixed(visits, count);
        if (fixed == IMPOSSIBLE) return IMPOSSIBLE;
        if (kits.any && lacks(visits, count)) {
            long cost = stocked(visits, count);
            return cost == IMPOSSIBLE ? cost : cost + fixed;
        }
        head.start(r);
        for (int i = 0; i < count; i++) if (!head.append(visits[i])) return IMPOSSIBLE;
        int end = routes.end(r);
        int drive = head.seconds(head.last, end);
        if (head.ready + drive > flat.until[r]) return IMPOSSIBLE;
        head.join(drive, 0, flat.from[r], flat.until[r]);
        if (head.span > flat.longest[r]) return IMPOSSIBLE;
        return fixed + head.drives + leg(head.last, end) + flat.perWorkingSecond * (long) head.span;
    }

    private long fixed(int[] visits, int count) {
        long cost = flat.callOut[r];
        long load = 0;
        for (int i = 0; i < count; i++) {
            int node = visits[i];
            load += flat.demand[node];
            cost += flat.preference(node, r);
            if (routes.route[node] != r && flat.may(node, r) != Flat.ALONE) return IMPOSSIBLE;
        }
        return load > flat.capacity[r] ? IMPOSSIBLE : cost;
    }

    /// Does the van lack something?
    private boolean lacks(int[] visits, int count) {
        for (int k = 0; k < kits.kinds; k++) all[k] = 0;
        boolean lacks = false;
        for (int i = 0; i < count; i++) {
            int node = visits[i];
            if (!kits.needy[node]) continue;
            lacks |= kits.late(node, r);
            for (int k = 0; k < kits.kinds; k++) all[k] += kits.need[node * kits.kinds + k];
        }
        for (int k = 0; k < kits.kinds; k++) lacks |= all[k] > kits.van[r * kits.kinds + k];
        return lacks;
    }

    private long stocked(int[] visits, int count) {
        int stop = kits.store[r];
        if (stop < 0) return IMPOSSIBLE;
        for (int k = 0; k < kits.kinds; k++) {
            if (all[k] > kits.most[r * kits.kinds + k]) return IMPOSSIBLE;
            before[k] = 0;
        }
        int from = tails(visits, count);
        long best = IMPOSSIBLE;
        head.start(r);
        for (int i = 0; i < count; i++) {
            if (i > 0 && (!inVan(visits[i - 1]) || !head.append(visits[i - 1]))) break;
            if (i < from) continue;
            whole.copy(head);
            if (!whole.append(stop)) continue;
            int drive = whole.seconds(stop, visits[i]);
            if (whole.ready + drive > late[i]) continue;
            whole.join(drive, span[i], first[i], latest[i]);
            if (whole.span > flat.longest[r]) continue;
            long cost = whole.drives + leg(stop, visits[i]) + drives[i] + flat.perWorkingSecond * (long) whole.span;
            if (cost >= best) continue;
            best = cost;
            store = i;
        }
        return best;
    }

    private boolean inVan(int node) {
        if (!kits.needy[node]) return true;
        if (kits.late(node, r)) return false;
        for (int k = 0; k < kits.kinds; k++) {
            before[k] += kits.need[node * kits.kinds + k];
            if (before[k] > kits.van[r * kits.kinds + k]) return false;
        }
        return true;
    }

    /// From each visit to the end; gives the first from which that is possible.
    private int tails(int[] visits, int count) {
        int next = routes.end(r);
        int close = flat.until[r];
        int time = 0;
        int opens = flat.from[r];
        int shuts = flat.until[r];
        long cost = 0;
        for (int i = count - 1; i >= 0; i--) {
            int node = visits[i];
            int drive = head.seconds(node, next);
            close = Math.min(routes.close[node], close - drive - flat.duration(node, r));
            if (close < routes.open[node]) return i + 1;
            cost += leg(node, next);
            whole.span = flat.duration(node, r);
            whole.first = routes.open[node];
            whole.latest = routes.close[node];
            whole.join(drive, time, opens, shuts);
            late[i] = close;
            drives[i] = cost;
            span[i] = time = whole.span;
            first[i] = opens = whole.first;
            latest[i] = shuts = whole.latest;
            next = node;
        }
        return 0;
    }

    private long leg(int from, int to) {
        return flat.legs.cost(flat.place[from], flat.place[to]);
    }
}
