package org.fettle.dispatch;

import java.util.Arrays;

/// The plan under search: linked routes with what makes a place in them judged in constant time.
///
/// By node: `early`, the first second its work can begin when everything before is done as soon as possible; `late`,
/// the last second it may begin and still serve all that follows. So a stop fits between a and b exactly when it can
/// begin at all and the drive on from it reaches b no later than `late(b)`.
///
/// A visit with two seats gets its common start when it is planned, and keeps it while it is planned: its window is
/// narrowed to that second in both routes, which makes the two routes independent of each other.
final class Routes {
    final Flat flat;
    final Links links;
    /// -1 for a seat that is not planned.
    final int[] route;
    final int[] open;
    final int[] close;
    final int[] size;
    final Cargo cargo;
    /// The routes with stops, in no order.
    final int[] used;
    private final int[] usedAt;
    int usedCount;
    /// Seats that are planned.
    int planned;
    final Absent absent;
    long total;
    private final boolean[] narrowed;
    private final Undo undo;
    final Spans spans;
    final Carried carried;

    Routes(Flat flat) {
        this.flat = flat;
        int all = flat.nodes + 2 * flat.routes;
        links = new Links(all, flat.place);
        route = new int[all];
        open = flat.open.clone();
        close = flat.close.clone();
        size = new int[flat.routes];
        cargo = new Cargo(flat);
        used = new int[flat.routes];
        usedAt = new int[flat.routes];
        absent = new Absent(flat.nodes);
        narrowed = new boolean[flat.nodes];
        undo = new Undo(this);
        spans = new Spans(this);
        carried = new Carried(this);
        clear();
    }

    void clear() {
        System.arraycopy(flat.open, 0, open, 0, open.length);
        System.arraycopy(flat.close, 0, close, 0, close.length);
        Arrays.fill(narrowed, false);
        Arrays.fill(route, -1);
        Arrays.fill(size, 0);
        cargo.clear();
        absent.count = 0;
        usedCount = 0;
        planned = 0;
        total = 0;
        spans.clear();
        for (int node = 0; node < flat.nodes; node++) links.alone(node);
        for (int node = 0; node < flat.nodes; node++) if (flat.seat[node] == 0) absent.add(node);
        for (int i = 0; i < absent.count; i++) total += flat.price[absent.list[i]];
        for (int r = 0; r < flat.routes; r++) {
            route[start(r)] = r;
            route[end(r)] = r;
            links.join(start(r), end(r), 0);
            refresh(r);
        }
    }

    int next(int node) {
        return links.next(node);
    }

    int prev(int node) {
        return links.prev(node);
    }

    int early(int node) {
        return links.early(node);
    }

    int late(int node) {
        return links.late(node);
    }

    /// Cost of the drive from `prev(node)`.
    int leg(int node) {
        return links.leg(node);
    }

    int start(int r) {
        return flat.nodes + r;
    }

    int end(int r) {
        return flat.nodes + flat.routes + r;
    }

    /// Everything since then can be taken back by [#rollback].
    void begin() {
        undo.begin();
    }

    /// How many were absent at [#begin].
    int absentBefore() {
        return undo.absent();
    }

    void rollback() {
        undo.rollback();
    }

    void keep(int r) {
        undo.keep(r);
    }

    boolean narrowed(int node) {
        return narrowed[node];
    }

    /// Both seats begin at this second as long as they are planned.
    void narrow(int node, int second) {
        narrowed[node] = true;
        open[node] = close[node] = second;
    }

    void widen(int node) {
        narrowed[node] = false;
        open[node] = flat.open[node];
        close[node] = flat.close[node];
    }

    /// Links only; call [#refresh] when the route is as it shall be.
    void link(int node, int after) {
        int r = route[after];
        keep(r);
        int before = next(after);
        if (size[r] == 0) total += flat.callOut[r];
        sized(r, size[r] + 1);
        total += cargo.add(r, flat.demand[node]);
        route[node] = r;
        int in = flat.legs.cost(flat.place[after], flat.place[node]);
        int out = flat.legs.cost(flat.place[node], flat.place[before]);
        total += (long) in + out - leg(before) + flat.preference(node, r);
        links.join(after, node, in);
        links.join(node, before, out);
    }

    /// Links only; call [#refresh] afterwards. An empty route costs nothing, not even the way from start to end.
    void unlink(int node) {
        int r = route[node];
        keep(r);
        int a = prev(node);
        int b = next(node);
        total += cargo.add(r, -flat.demand[node]);
        route[node] = -1;
        sized(r, size[r] - 1);
        if (size[r] == 0) total -= flat.callOut[r];
        int leg = size[r] == 0 ? 0 : flat.legs.cost(flat.place[a], flat.place[b]);
        total -= (long) leg(node) + leg(b) - leg + flat.preference(node, r);
        links.join(a, b, leg);
        links.alone(node);
    }

    void sized(int r, int stops) {
        planned += stops - size[r];
        if (size[r] == 0 && stops > 0) {
            usedAt[r] = usedCount;
            used[usedCount++] = r;
        } else if (size[r] > 0 && stops == 0) {
            int last = used[--usedCount];
            used[usedAt[r]] = last;
            usedAt[last] = usedAt[r];
        }
        size[r] = stops;
    }

    void leaveOut(int firstSeat) {
        absent.add(firstSeat);
        total += flat.price[firstSeat];
    }

    void takeIn(int firstSeat) {
        absent.remove(firstSeat);
        total -= flat.price[firstSeat];
    }

    /// Recomputes `early` and `late` of a whole route. O(length).
    void refresh(int r) {
        int a = start(r);
        links.early(a, flat.from[r]);
        int ready = flat.from[r];
        for (int b = next(a); b < flat.nodes; b = next(b)) {
            int arrival = arrive(r, ready, flat.legs.seconds(flat.place[a], flat.place[b]));
            links.early(b, earliest(b, r, arrival));
            ready = early(b) + flat.duration(b, r);
            a = b;
        }
        int last = end(r);
        links.early(last, size[r] == 0 ? flat.from[r] : arrive(r, ready, seconds(a, last)));
        links.late(last, flat.until[r]);
        int b = last;
        for (a = prev(b); a < flat.nodes; a = prev(a)) {
            int leave = depart(r, late(b), seconds(a, b));
            links.late(a, latest(a, r, leave));
            b = a;
        }
        links.late(a, depart(r, late(b), size[r] == 0 ? 0 : seconds(a, b)));
        refreshRest(r);
    }

    private void refreshRest(int r) {
        if (flat.timed) total += flat.perWorkingSecond * (long) spans.refresh(r);
        if (flat.kits.any) carried.refresh(r);
    }

    /// What [#refresh] does, when the route was as it should be before this one stop was linked: only until nothing
    /// changes any more.
    void refreshAround(int node) {
        int r = route[node];
        for (int b = node; ; b = next(b)) {
            int a = prev(b);
            int arrival = arrive(r, early(a) + flat.duration(a, r), seconds(a, b));
            int begin = b < flat.nodes ? earliest(b, r, arrival) : arrival;
            if (b != node && early(b) == begin) break;
            links.early(b, begin);
            if (b >= flat.nodes) break;
        }
        for (int a = node; ; a = prev(a)) {
            int leave = depart(r, late(next(a)), seconds(a, next(a)));
            int last = a < flat.nodes ? latest(a, r, leave) : leave;
            if (a != node && late(a) == last) break;
            links.late(a, last);
            if (a >= flat.nodes) break;
        }
        refreshRest(r);
    }

    /// Can this route still be driven? Always, where the triangle law holds; on real roads taking a stop out may make
    /// the next one late.
    boolean holds(int r) {
        int end = end(r);
        for (int node = next(start(r)); node != end; node = next(node)) if (early(node) > late(node)) return false;
        return early(end) <= late(end)
                && (!flat.timed || spans.of(r) <= flat.longest[r])
                && (!flat.kits.any || carried.holds(r));
    }

    private int seconds(int from, int to) {
        return flat.legs.seconds(flat.place[from], flat.place[to]);
    }

    int arrive(int r, int leave, int drive) {
        return Pauses.arrive(leave, drive, flat.pauseFrom[r], flat.pauseUntil[r]);
    }

    int depart(int r, int there, int drive) {
        return Pauses.depart(there, drive, flat.pauseFrom[r], flat.pauseUntil[r]);
    }

    /// First second from `at` on when work on this stop can begin, or [Flat#NEVER].
    int earliest(int node, int r, int at) {
        int begin = opens(node, at);
        if (begin < flat.pauseUntil[r] && begin + flat.duration(node, r) > flat.pauseFrom[r])
            begin = opens(node, flat.pauseUntil[r]);
        return begin;
    }

    /// Last second when work can begin so that it ends by `end`; below any time when it cannot.
    int latest(int node, int r, int end) {
        int work = flat.duration(node, r);
        int begin = shuts(node, end - work);
        if (begin < flat.pauseUntil[r] && begin + work > flat.pauseFrom[r])
            begin = shuts(node, flat.pauseFrom[r] - work);
        return begin;
    }

    private int opens(int node, int at) {
        if (at > close[node]) return Flat.NEVER;
        var several = node < flat.nodes && !narrowed[node] ? flat.windows[node] : Flat.ONE;
        if (several.length == 0) return Math.max(at, open[node]);
        for (int i = 0; i < several.length; i += 2) if (at <= several[i + 1]) return Math.max(at, several[i]);
        return Flat.NEVER;
    }

    private int shuts(int node, int at) {
        if (at < open[node]) return -Flat.NEVER;
        var several = node < flat.nodes && !narrowed[node] ? flat.windows[node] : Flat.ONE;
        if (several.length == 0) return Math.min(at, close[node]);
        for (int i = several.length - 2; i >= 0; i -= 2) if (at >= several[i]) return Math.min(at, several[i + 1]);
        return -Flat.NEVER;
    }
}
