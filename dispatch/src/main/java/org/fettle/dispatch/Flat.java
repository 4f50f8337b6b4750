package org.fettle.dispatch;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A [Problem] as arrays of numbers: what the search walks on.
///
/// A *node* is one seat of one visit, `0 … seats-1`, or the stop at the store of one route, `seats … nodes-1`. A
/// *route* is one shift; route `r` begins at the sentinel
/// `nodes + r` and ends at `nodes + routes + r`. Times are int seconds since the plan's midnight.
final class Flat {
    /// Later than anything that happens; leaves room to add without overflow.
    static final int NEVER = Integer.MAX_VALUE / 2;

    final Problem problem;
    final int seats;
    final int nodes;
    final int routes;
    final int places;
    private final Layout layout;

    final int[] place;
    final int[] visit;
    final int[] seat;
    /// The other seat's node, or -1.
    final int[] mate;
    final int[] duration;
    /// `nodes × technicians`, or null when nobody is quicker or slower.
    final int @Nullable [] durations;
    final int[] open;
    final int[] close;
    /// More than one window: from, until, from, until, …; empty where one is all.
    final int[][] windows;
    final int[] demand;
    final long[] price;
    final long[] preference;

    final int[] technician;
    final int[] shift;
    final int[] from;
    final int[] until;
    final int[] pauseFrom;
    final int[] pauseUntil;
    final int[] capacity;
    /// Seconds from leaving to being back, at most.
    final int[] longest;
    /// What a second from leaving to being back costs.
    final int perWorkingSecond;
    /// Some route is limited in or paid by its time: see [Spans].
    final boolean timed;
    /// No pauses and one window for each visit, so that times can be put together in constant time.
    final boolean smooth;
    final long[] callOut;
    /// Routes with the same number are interchangeable while empty.
    final int[] kind;

    /// `nodes × routes`: nobody may, alone, or under supervision only.
    final byte[] may;
    final boolean everybodyMay;
    final Legs legs;
    final Kits kits;
    /// Smooth, everybody as quick, drives stored, time not paid for, nothing to carry: places can be judged by the
    /// arrays alone.
    final boolean plain;

    static final int[] ONE = {};
    static final byte NO = 0;
    static final byte ALONE = 1;
    static final byte SUPERVISED = 2;

    Flat(Problem problem) {
        this.problem = problem;
        layout = new Layout(problem);
        places = layout.places.length;
        var visits = problem.visits();
        kits = new Kits(problem);
        seats = visits.stream().mapToInt(v -> v.seats().size()).sum();
        nodes = seats + kits.stops(problem);
        routes = problem.technicians().stream().mapToInt(t -> t.shifts().size()).sum();
        int all = nodes + 2 * routes;
        place = new int[all];
        visit = new int[nodes];
        seat = new int[nodes];
        mate = new int[nodes];
        duration = new int[all];
        open = new int[all];
        close = new int[all];
        windows = new int[nodes][];
        demand = new int[all];
        price = new long[nodes];
        preference = new long[nodes];
        technician = new int[routes];
        shift = new int[routes];
        from = new int[routes];
        until = new int[routes];
        pauseFrom = new int[routes];
        pauseUntil = new int[routes];
        capacity = new int[routes];
        longest = new int[routes];
        perWorkingSecond = problem.weights().perWorkingSecond();
        timed = perWorkingSecond > 0
                || problem.technicians().stream()
                        .flatMap(t -> t.shifts().stream())
                        .anyMatch(Technician.Shift::limited);
        callOut = new long[routes];
        kind = new int[routes];
        may = new byte[nodes * routes];
        loadRoutes(problem.technicians());
        loadNodes(visits);
        kits.load(this, seats);
        loadStores();
        durations = visits.stream().allMatch(v -> v.durations().isEmpty()) ? null : durationTable();
        loadRights();
        everybodyMay = nodes == seats && allAlone();
        loadKinds();
        legs = new Legs(problem.travel(), layout.places, problem.weights());
        smooth = IntStream.range(0, routes).noneMatch(this::hasPause)
                && Arrays.stream(windows).allMatch(several -> several.length == 0);
        plain = legs.stored && durations == null && smooth && !timed && !kits.any;
    }

    private boolean allAlone() {
        for (int i = 0; i < seats * routes; i++) if (may[i] != ALONE) return false;
        return true;
    }

    private void loadRoutes(List<Technician> technicians) {
        int r = 0;
        for (int t = 0; t < technicians.size(); t++) {
            var shifts = technicians.get(t).shifts();
            for (int s = 0; s < shifts.size(); s++, r++) {
                technician[r] = t;
                shift[r] = s;
                from[r] = shifts.get(s).from();
                until[r] = shifts.get(s).until();
                pauseFrom[r] = shifts.get(s).pause().map(Technician.Pause::from).orElse(NEVER);
                pauseUntil[r] =
                        shifts.get(s).pause().map(Technician.Pause::until).orElse(Integer.MIN_VALUE);
                capacity[r] = technicians.get(t).capacity();
                longest[r] = shifts.get(s).longest();
                callOut[r] = technicians.get(t).callOut();
                place[nodes + r] = layout.number(shifts.get(s).startPlace());
                place[nodes + routes + r] = layout.number(shifts.get(s).endPlace());
                open[nodes + r] = close[nodes + r] = from[r];
                open[nodes + routes + r] = from[r];
                close[nodes + routes + r] = until[r];
            }
        }
    }

    private void loadNodes(List<Visit> visits) {
        int node = 0;
        for (int v : layout.visits) {
            var visitNow = visits.get(v);
            int seats = visitNow.seats().size();
            for (int s = 0; s < seats; s++, node++) {
                place[node] = layout.number(visitNow.place());
                visit[node] = v;
                seat[node] = s;
                mate[node] = seats == 1 ? -1 : node + (s == 0 ? 1 : -1);
                duration[node] = visitNow.duration();
                demand[node] = visitNow.demand();
                // the price of a visit stands at its first seat
                price[node] = s == 0 ? problem.weights().price(visitNow) : 0;
                preference[node] =
                        visitNow.preferred().isEmpty() ? 0 : problem.weights().notPreferred();
                loadWindows(node, visitNow);
            }
        }
    }

    private void loadStores() {
        for (int r = 0; r < routes && kits.any; r++) {
            int node = kits.store[r];
            if (node < 0) continue;
            var store = problem.technicians().get(technician[r]).store().orElseThrow();
            place[node] = layout.number(store.place());
            visit[node] = seat[node] = mate[node] = -1;
            duration[node] = store.seconds();
            open[node] = from[r];
            close[node] = until[r];
            windows[node] = ONE;
            may[node * routes + r] = ALONE;
        }
    }

    /// No allowed second at all makes a window that no time meets.
    private void loadWindows(int node, Visit v) {
        var allowed = v.allowed();
        open[node] = allowed.isEmpty() ? NEVER : allowed.getFirst().from();
        close[node] = allowed.isEmpty() ? -NEVER : allowed.getLast().until();
        windows[node] = allowed.size() == 1
                ? ONE
                : allowed.stream()
                        .flatMapToInt(w -> IntStream.of(w.from(), w.until()))
                        .toArray();
    }

    private int[] durationTable() {
        int technicians = problem.technicians().size();
        var table = new int[seats * technicians];
        for (int node = 0; node < seats; node++)
            for (int t = 0; t < technicians; t++)
                table[node * technicians + t] =
                        problem.visits().get(visit[node]).duration(t);
        return table;
    }

    private void loadRights() {
        for (int node = 0; node < seats; node++) {
            var v = problem.visits().get(visit[node]);
            var s = v.seats().get(seat[node]);
            for (int r = 0; r < routes; r++) {
                int t = technician[r];
                boolean barred = v.excluded().has(t) || s.pinnedAway(t) || kits.any && kits.never(node, r);
                byte right = s.alone().has(t) ? ALONE : s.open(t) && mate[node] >= 0 ? SUPERVISED : NO;
                may[node * routes + r] = barred ? NO : right;
            }
        }
    }

    /// Empty routes of one kind are tried once instead of each.
    private void loadKinds() {
        var known = new HashMap<List<Object>, Integer>();
        boolean named = problem.visits().stream()
                .anyMatch(v -> !v.preferred().isEmpty()
                        || v.seats().stream().anyMatch(s -> !s.supervised().isEmpty()));
        for (int r = 0; r < routes; r++) {
            var column = new byte[seats];
            var extra = new long[durations == null ? 0 : seats];
            for (int node = 0; node < seats; node++) {
                column[node] = may[node * routes + r];
                if (durations != null) extra[node] = duration(node, r);
            }
            List<Object> key = List.of(
                    place[nodes + r],
                    place[nodes + routes + r],
                    from[r],
                    until[r],
                    pauseFrom[r],
                    pauseUntil[r],
                    capacity[r],
                    longest[r],
                    callOut[r],
                    kits.any ? equipment(r) : 0,
                    Arrays.hashCode(column),
                    Arrays.hashCode(extra),
                    named ? Optional.of(r) : Optional.empty());
            kind[r] = known.computeIfAbsent(key, _ -> known.size());
        }
    }

    private Object equipment(int r) {
        var technician = problem.technicians().get(this.technician[r]);
        return List.of(technician.van(), technician.store());
    }

    int duration(int node, int route) {
        return durations == null || node >= seats
                ? duration[node]
                : durations[node * problem.technicians().size() + technician[route]];
    }

    byte may(int node, int route) {
        return may[node * routes + route];
    }

    long preference(int node, int route) {
        long cost = preference[node];
        return cost == 0 || problem.visits().get(visit[node]).preferred().has(technician[route]) ? 0 : cost;
    }

    boolean hasPause(int route) {
        return pauseFrom[route] != NEVER;
    }

    /// May `node`'s seat be held on `route` while the mate's seat is held on `other`?
    boolean together(int node, int route, int other) {
        int t = technician[route];
        int u = technician[other];
        if (t == u) return false;
        byte mine = may(node, route);
        byte theirs = may(mate[node], other);
        if (mine == NO || theirs == NO) return false;
        if (mine == ALONE && theirs == ALONE) return true;
        var seats = problem.visits().get(visit[node]).seats();
        if (mine == SUPERVISED && theirs == ALONE) return supervises(seats.get(seat[node]), t, u);
        return mine == ALONE && supervises(seats.get(seat[mate[node]]), u, t);
    }

    private static boolean supervises(Seat seat, int trainee, int supervisor) {
        return seat.supervised().getOrDefault(trainee, Who.NOBODY).has(supervisor);
    }
}
