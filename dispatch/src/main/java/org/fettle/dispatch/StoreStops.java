package org.fettle.dispatch;

import java.util.Arrays;

/// The cheapest place for one visit together with the place of the stop at the store that it needs, in any route.
///
/// For a route of n stops both places are tried in all n²/2 ways, each judged in constant time.
final class StoreStops {
    private final Routes routes;
    private final Flat flat;
    private final Kits kits;
    private final EmptyRoutes empty;
    private final Stretch head;
    private final Stretch middle;
    private final Stretch whole;
    /// The route under trial without its stop at the store, start and end included.
    private final int[] stops;
    private final int[] order;
    private int count;
    private int r;
    private long now;
    private int nowDriving;
    /// Work of the node and at the store, less the waiting there is.
    private int more;
    private boolean everywhere;
    /// By index in `stops`: what comes from there on.
    private final int[] late;
    private final long[] drives;
    private final int[] driving;
    private final int[] span;
    private final int[] first;
    private final int[] latest;
    private final int[] used;
    private final int[] onTheWay;
    private long best;
    private int after;
    private int store;
    private boolean found;

    StoreStops(Routes routes, EmptyRoutes empty) {
        this.routes = routes;
        this.empty = empty;
        flat = routes.flat;
        kits = flat.kits;
        head = new Stretch(routes);
        middle = new Stretch(routes);
        whole = new Stretch(routes);
        int most = kits.any ? flat.nodes + 2 : 0;
        stops = new int[most];
        order = new int[most + 2];
        late = new int[most];
        drives = new long[most];
        driving = new int[most];
        span = new int[most];
        first = new int[most];
        latest = new int[most];
        used = new int[kits.kinds];
        onTheWay = new int[kits.kinds];
    }

    /// Looks for something cheaper than the limit.
    ///
    /// @param everywhere also where there is a stop at the store already and it could only be moved
    boolean look(int node, long limit, boolean everywhere) {
        best = limit;
        this.everywhere = everywhere;
        found = false;
        if (!everywhere && !kits.needy[node]) return false;
        for (int i = 0; i < routes.usedCount; i++) {
            int q = routes.used[i];
            if (everywhere || !routes.carried.does(node, q)) tryRoute(node, q);
        }
        for (int k = 0; k < empty.kinds(); k++) {
            int q = empty.of(k);
            if (q >= 0) tryRoute(node, q);
        }
        return found;
    }

    /// The stop after which the node goes, among those that are not stops at the store.
    int after() {
        return after;
    }

    /// The stop after which the store comes; may be the node itself.
    int store() {
        return store;
    }

    private void tryRoute(int node, int q) {
        if (kits.store[q] < 0 || flat.may(node, q) != Flat.ALONE) return;
        if (routes.cargo.load[q] + flat.demand[node] > flat.capacity[q] || !routes.carried.stillStocked(node, q))
            return;
        if (routes.carried.does(node, q)) return;
        r = q;
        more = flat.duration(node, r) - routes.spans.waiting(r);
        if (!routes.carried.stops(r)) more += flat.duration(kits.store[r], r);
        if (!everywhere && hopeless(node)) return;
        load();
        head.start(r);
        Arrays.fill(used, 0);
        for (int i = 0; i + 1 < count; i++) {
            if (i > 0 && (!beforeStore(stops[i], used) || !head.append(stops[i]))) return;
            storeFirst(node, i);
            nodeFirst(node, i);
        }
    }

    /// Counts the parts of a visit before the store; false if the van does not have them, or lacks a tool.
    private boolean beforeStore(int node, int[] sum) {
        if (!kits.needy[node]) return true;
        if (kits.late(node, r)) return false;
        for (int k = 0; k < kits.kinds; k++) {
            sum[k] += kits.need[node * kits.kinds + k];
            if (sum[k] > kits.van[r * kits.kinds + k]) return false;
        }
        return true;
    }

    /// By the triangle law the greater of both detours is the least there can be.
    private boolean hopeless(int node) {
        if (flat.perWorkingSecond == 0) return false;
        boolean stops = routes.carried.stops(r);
        int toNode = Integer.MAX_VALUE;
        int toStore = stops ? 0 : Integer.MAX_VALUE;
        int end = routes.end(r);
        for (int a = routes.start(r); a != end; ) {
            int b = routes.next(a);
            toNode = Math.min(toNode, detour(a, node, b));
            if (!stops) toStore = Math.min(toStore, detour(a, kits.store[r], b));
            a = b;
        }
        // with a stop at the store already, it may move to where it is no detour at all
        if (stops) toNode -= detour(routes.prev(kits.store[r]), kits.store[r], routes.next(kits.store[r]));
        return flat.perWorkingSecond * (long) (more + Math.max(toNode, toStore)) >= best;
    }

    private int detour(int a, int node, int b) {
        int direct = routes.size[r] == 0 ? 0 : head.seconds(a, b);
        return head.seconds(a, node) + head.seconds(node, b) - direct;
    }

    private void load() {
        count = 0;
        now = 0;
        nowDriving = 0;
        int node = routes.start(r);
        while (true) {
            if (node < flat.seats || node >= flat.nodes) stops[count++] = node;
            if (node == routes.end(r)) break;
            int next = routes.next(node);
            now += routes.leg(next);
            if (routes.size[r] > 0) nowDriving += head.seconds(node, next);
            node = next;
        }
        int i = count - 1;
        late[i] = flat.until[r];
        drives[i] = 0;
        driving[i] = 0;
        span[i] = 0;
        first[i] = flat.from[r];
        latest[i] = flat.until[r];
        while (--i > 0) {
            int drive = head.seconds(stops[i], stops[i + 1]);
            late[i] = routes.latest(stops[i], r, routes.depart(r, late[i + 1], drive));
            drives[i] = drives[i + 1] + cost(stops[i], stops[i + 1]);
            driving[i] = driving[i + 1] + drive;
            prepend(i, drive);
        }
    }

    private void prepend(int i, int drive) {
        int node = stops[i];
        whole.span = flat.duration(node, r);
        whole.first = routes.open[node];
        whole.latest = routes.close[node];
        whole.join(drive, span[i + 1], first[i + 1], latest[i + 1]);
        span[i] = whole.span;
        first[i] = whole.first;
        latest[i] = whole.latest;
    }

    /// The store right after the i-th stop, the node anywhere behind it.
    private void storeFirst(int node, int i) {
        middle.copy(head);
        if (!middle.append(kits.store[r])) return;
        for (int j = i; j + 1 < count; j++) {
            if (j > i && !middle.append(stops[j])) return;
            finish(node, node, j, stops[j], stops[i]);
        }
    }

    /// The node right after the i-th stop, the store anywhere behind it.
    private void nodeFirst(int node, int i) {
        System.arraycopy(used, 0, onTheWay, 0, used.length);
        if (!beforeStore(node, onTheWay)) return;
        middle.copy(head);
        if (!middle.append(node)) return;
        for (int j = i; j + 1 < count; j++) {
            if (j > i && (!beforeStore(stops[j], onTheWay) || !middle.append(stops[j]))) return;
            finish(node, kits.store[r], j, stops[i], j == i ? node : stops[j]);
        }
    }

    /// What there is in the middle, then this one, then all behind the j-th stop.
    private void finish(int node, int last, int j, int beforeNode, int beforeStore) {
        int next = stops[j + 1];
        long cost = middle.drives + cost(middle.last, last) + cost(last, next) + drives[j + 1] - now;
        cost += flat.preference(node, r) + (routes.size[r] == 0 ? flat.callOut[r] : 0);
        int drive = middle.seconds(last, next);
        int busy = middle.driving + middle.seconds(middle.last, last) + drive + driving[j + 1] - nowDriving;
        if (cost + flat.perWorkingSecond * (long) (more + busy) >= best) return;
        whole.copy(middle);
        if (!whole.append(last) || routes.arrive(r, whole.ready, drive) > late[j + 1]) return;
        if (flat.timed) {
            whole.join(drive, span[j + 1], first[j + 1], latest[j + 1]);
            int time = flat.smooth ? whole.span : slow(node, beforeNode, beforeStore);
            if (time > flat.longest[r]) return;
            cost += (long) flat.perWorkingSecond * (time - routes.spans.of(r));
        }
        if (cost >= best) return;
        best = cost;
        found = true;
        after = beforeNode;
        store = beforeStore;
    }

    private int slow(int node, int beforeNode, int beforeStore) {
        int n = 0;
        for (int i = 0; i < count; i++) {
            order[n++] = stops[i];
            if (stops[i] == beforeStore) order[n++] = kits.store[r];
            if (stops[i] != beforeNode) continue;
            order[n++] = node;
            if (node == beforeStore) order[n++] = kits.store[r];
        }
        return routes.spans.walked(r, order, n);
    }

    private int cost(int from, int to) {
        return flat.legs.cost(flat.place[from], flat.place[to]);
    }
}
