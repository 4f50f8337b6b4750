package org.fettle.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One shift walked from start to end as early as possible: the plain way to times, used outside the search.
final class Walk {
    /// @param visit -1 for the stop at the store
    /// @param at the common second of a visit with two seats, or -1
    /// @param notBefore work begins no earlier than this
    record Call(int visit, int seat, int at, int notBefore) {
        Call(int visit, int seat, int at) {
            this(visit, seat, at, Integer.MIN_VALUE);
        }

        static final Call STORE = new Call(-1, 0, -1);

        boolean store() {
            return visit < 0;
        }
    }

    /// The first thing that fails: the index in the calls (their number for the way back) and by how many seconds.
    record Failure(int index, int seconds) {}

    /// Stops up to the failure; all of them when there is none.
    record Day(List<Plan.Stop> stops, Optional<Plan.StoreStop> store, int leave, int back, Optional<Failure> failure) {
        boolean works() {
            return failure.isEmpty();
        }
    }

    private final Problem problem;
    private final int technician;
    private final Technician.Shift shift;
    private final int pauseFrom;
    private final int pauseUntil;
    private final boolean compact;

    Walk(Problem problem, int technician, int shift) {
        this(problem, technician, problem.technicians().get(technician).shifts().get(shift));
    }

    Walk(Problem problem, int technician, Technician.Shift shift) {
        this.problem = problem;
        this.technician = technician;
        this.shift = shift;
        pauseFrom = shift.pause().map(Technician.Pause::from).orElse(Flat.NEVER);
        pauseUntil = shift.pause().map(Technician.Pause::until).orElse(Integer.MIN_VALUE);
        compact = shift.limited() || problem.weights().perWorkingSecond() > 0;
    }

    Day day(List<Call> calls) {
        var earliest = day(calls, shift.from());
        if (!earliest.works() || !compact) return earliest;
        var best = leavingLast(calls, earliest);
        int span = best.back() - best.leave();
        return span <= shift.longest()
                ? best
                : new Day(
                        best.stops(),
                        best.store(),
                        best.leave(),
                        best.back(),
                        Optional.of(new Failure(calls.size(), span - shift.longest())));
    }

    /// Leaves as late as is possible without being back any later: being back never gets earlier by leaving later, so
    /// halving finds the second.
    private Day leavingLast(List<Call> calls, Day earliest) {
        var best = earliest;
        int low = earliest.leave();
        int high = earliest.back();
        while (low < high) {
            int middle = low + (high - low + 1) / 2;
            var later = day(calls, middle);
            if (later.works() && later.back() == earliest.back()) {
                best = later;
                low = Math.max(middle, later.leave());
            } else {
                high = middle - 1;
            }
        }
        return best;
    }

    private Day day(List<Call> calls, int from) {
        var stops = new ArrayList<Plan.Stop>(calls.size());
        Optional<Plan.StoreStop> store = Optional.empty();
        int place = shift.startPlace();
        int ready = from;
        int leave = from;
        for (int i = 0; i < calls.size(); i++) {
            var call = calls.get(i);
            int there = place(call);
            int drive = problem.travel().seconds(place, there);
            int metres = problem.travel().metres(place, there);
            int arrival = Pauses.arrive(ready, drive, pauseFrom, pauseUntil);
            int work = work(call);
            int begin = begin(call, arrival, work);
            if (begin >= Flat.NEVER) return failed(stops, i, late(call, arrival));
            int depart = i == 0 ? Pauses.depart(begin, drive, pauseFrom, pauseUntil) : ready;
            int arrive = Pauses.arrive(depart, drive, pauseFrom, pauseUntil);
            if (i == 0) leave = depart;
            ready = begin + work;
            place = there;
            if (call.store())
                store = Optional.of(new Plan.StoreStop(stops.size(), depart, arrive, begin, ready, drive, metres));
            else stops.add(new Plan.Stop(call.visit(), call.seat(), depart, arrive, begin, ready, drive, metres));
        }
        int back = Pauses.arrive(ready, stops.isEmpty() ? 0 : home(place), pauseFrom, pauseUntil);
        Optional<Failure> failure =
                back > shift.until() ? Optional.of(new Failure(calls.size(), back - shift.until())) : Optional.empty();
        return new Day(stops, store, leave, back, failure);
    }

    private Store store() {
        return problem.technicians()
                .get(technician)
                .store()
                .orElseThrow(() -> new IllegalArgumentException("technician %d has no store".formatted(technician)));
    }

    private int place(Call call) {
        return call.store()
                ? store().place()
                : problem.visits().get(call.visit()).place();
    }

    private int work(Call call) {
        return call.store()
                ? store().seconds()
                : problem.visits().get(call.visit()).duration(technician);
    }

    Plan.Route route(int shiftIndex, List<Call> calls) {
        var day = day(calls);
        // a day that only takes too long is what Legality says of it: on roads without the triangle law taking a visit
        // out can bring that about
        if (!day.works() && (day.failure().get().index() < calls.size() || day.back() > shift.until()))
            throw new IllegalStateException("technician %d, shift %d fails at stop %s of %s"
                    .formatted(technician, shiftIndex, day.failure(), calls));
        int last = place(calls.getLast());
        return new Plan.Route(
                technician,
                shiftIndex,
                day.stops(),
                day.leave(),
                day.back(),
                home(last),
                problem.travel().metres(last, shift.endPlace()),
                day.store());
    }

    private int home(int place) {
        return problem.travel().seconds(place, shift.endPlace());
    }

    private static Day failed(List<Plan.Stop> stops, int index, int seconds) {
        return new Day(stops, Optional.empty(), 0, 0, Optional.of(new Failure(index, seconds)));
    }

    /// The first second from that one on at which the visit may begin, by its windows and the pause alone.
    int begin(Visit visit, int from) {
        int work = visit.duration(technician);
        int begin = opens(visit, from);
        return begin < pauseUntil && begin + work > pauseFrom ? opens(visit, pauseUntil) : begin;
    }

    private int begin(Call call, int arrival, int work) {
        int begin = opens(call, Math.max(arrival, call.notBefore()));
        if (begin < pauseUntil && begin + work > pauseFrom) begin = opens(call, pauseUntil);
        return begin;
    }

    private int opens(Call call, int from) {
        if (call.store()) return from;
        if (call.at() >= 0) return from <= call.at() ? call.at() : Flat.NEVER;
        return opens(problem.visits().get(call.visit()), from);
    }

    private static int opens(Visit visit, int from) {
        for (var window : visit.allowed()) if (from <= window.until()) return Math.max(from, window.from());
        return Flat.NEVER;
    }

    /// At least one second: a pause may be what stands in the way.
    private int late(Call call, int arrival) {
        int close = call.at() >= 0 ? call.at() : lastSecond(problem.visits().get(call.visit()));
        int wanted = arrival > close ? arrival : pauseUntil;
        return Math.max(1, wanted - close);
    }

    private static int lastSecond(Visit visit) {
        var allowed = visit.allowed();
        return allowed.isEmpty() ? 0 : allowed.getLast().until();
    }
}
