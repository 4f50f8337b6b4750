package org.fettle.dispatch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Checks a plan against its problem from the plan's own figures. Shares no arithmetic with the search, so that a
/// mistake there cannot hide itself here.
public final class Legality {
    public enum Rule {
        KNOWN,
        ONCE,
        SEATS,
        ELIGIBLE,
        SUPERVISION,
        EXCLUDED,
        PINNED,
        WINDOW,
        PROMISE,
        TOGETHER,
        DURATION,
        ORDER,
        TRAVEL,
        PAUSE,
        SHIFT,
        /// From leaving to being back longer than the shift allows.
        LONGEST,
        CAPACITY,
        /// Needs a tool that is not in the van, and the store comes later or not at all.
        TOOL,
        /// Needs more parts than there are left by then.
        PART,
        /// A stop at a store that this technician has not.
        STORE,
        COST
    }

    /// @param visit -1 where the rule is about a whole route or plan
    /// @param technician -1 where it is about no single one
    public record Violation(Rule rule, int visit, int technician, String detail) {}

    private record Seated(Plan.Route route, Plan.Stop stop) {}

    private final Problem problem;
    private final Plan plan;
    private final List<Violation> found = new ArrayList<>();
    private final Map<Integer, List<Seated>> byVisit = new HashMap<>();

    private Legality(Problem problem, Plan plan) {
        this.problem = problem;
        this.plan = plan;
    }

    /// Empty when the plan is legal.
    public static List<Violation> check(Problem problem, Plan plan) {
        var check = new Legality(problem, plan);
        plan.routes().forEach(check::route);
        check.found.addAll(KitLegality.check(problem, plan));
        for (int v = 0; v < problem.visits().size(); v++) check.visit(v);
        check.cost();
        return List.copyOf(check.found);
    }

    private void broken(Rule rule, int visit, int technician, String detail, Object... values) {
        found.add(new Violation(rule, visit, technician, detail.formatted(values)));
    }

    private void route(Plan.Route route) {
        int t = route.technician();
        if (t < 0
                || t >= problem.technicians().size()
                || route.shift() < 0
                || route.shift() >= problem.technicians().get(t).shifts().size()) {
            broken(Rule.KNOWN, -1, t, "there is no shift %d of technician %d", route.shift(), t);
            return;
        }
        var shift = problem.technicians().get(t).shifts().get(route.shift());
        int place = shift.startPlace();
        int free = shift.from();
        long load = 0;
        for (int i = 0; i < route.stops().size(); i++) {
            var stop = route.stops().get(i);
            var store = KitLegality.stopBefore(problem, route, i);
            if (store.isPresent()) {
                found.addAll(KitLegality.pickUp(problem, t, shift, store.get(), place, free));
                place = problem.technicians().get(t).store().orElseThrow().place();
                free = store.get().end();
            }
            if (stop.visit() < 0 || stop.visit() >= problem.visits().size()) {
                broken(Rule.KNOWN, stop.visit(), t, "there is no visit %d", stop.visit());
                return;
            }
            byVisit.computeIfAbsent(stop.visit(), _ -> new ArrayList<>()).add(new Seated(route, stop));
            stop(route, shift, stop, place, free);
            var visit = problem.visits().get(stop.visit());
            place = visit.place();
            free = stop.end();
            load += visit.demand();
        }
        home(route, shift, place, free);
        if (load > problem.technicians().get(t).capacity())
            broken(
                    Rule.CAPACITY,
                    -1,
                    t,
                    "carries %d of %d",
                    load,
                    problem.technicians().get(t).capacity());
    }

    private void stop(Plan.Route route, Technician.Shift shift, Plan.Stop stop, int place, int free) {
        int t = route.technician();
        int v = stop.visit();
        var visit = problem.visits().get(v);
        if (stop.depart() < free) broken(Rule.ORDER, v, t, "leaves at %d, free from %d", stop.depart(), free);
        leg(v, t, place, visit.place(), stop.seconds(), stop.metres());
        if (stop.arrive() - stop.depart() - standstill(shift, stop.depart(), stop.arrive()) < stop.seconds())
            broken(Rule.TRAVEL, v, t, "drives %d s between %d and %d", stop.seconds(), stop.depart(), stop.arrive());
        if (stop.start() < stop.arrive())
            broken(Rule.ORDER, v, t, "begins at %d, arrives at %d", stop.start(), stop.arrive());
        Integer own = visit.durations().get(t);
        int work = own == null ? visit.duration() : own;
        if (stop.end() - stop.start() != work)
            broken(Rule.DURATION, v, t, "works %d s instead of %d", stop.end() - stop.start(), work);
        if (standstill(shift, stop.start(), stop.end()) > 0)
            broken(Rule.PAUSE, v, t, "works from %d to %d, pause %s", stop.start(), stop.end(), shift.pause());
        if (stop.start() < shift.from() || stop.end() > shift.until())
            broken(
                    Rule.SHIFT,
                    v,
                    t,
                    "works %d to %d, shift %d to %d",
                    stop.start(),
                    stop.end(),
                    shift.from(),
                    shift.until());
    }

    private void home(Plan.Route route, Technician.Shift shift, int place, int free) {
        int t = route.technician();
        if (route.stops().isEmpty()) return;
        leg(-1, t, place, shift.endPlace(), route.backSeconds(), route.backMetres());
        if (route.back() - free - standstill(shift, free, route.back()) < route.backSeconds())
            broken(Rule.TRAVEL, -1, t, "drives home %d s between %d and %d", route.backSeconds(), free, route.back());
        if (route.back() - route.leave() > shift.longest())
            broken(Rule.LONGEST, -1, t, "takes %d s of %d", route.back() - route.leave(), shift.longest());
        if (route.back() > shift.until()) broken(Rule.SHIFT, -1, t, "back at %d, ends %d", route.back(), shift.until());
        if (route.leave() < shift.from()
                || route.leave()
                        != KitLegality.stopBefore(problem, route, 0)
                                .map(Plan.StoreStop::depart)
                                .orElse(route.stops().getFirst().depart()))
            broken(Rule.SHIFT, -1, t, "leaves at %d, shift from %d", route.leave(), shift.from());
    }

    private void leg(int visit, int technician, int from, int to, int seconds, int metres) {
        if (seconds != problem.travel().seconds(from, to)
                || metres != problem.travel().metres(from, to))
            broken(
                    Rule.TRAVEL,
                    visit,
                    technician,
                    "%d s and %d m from place %d to %d instead of %d s and %d m",
                    seconds,
                    metres,
                    from,
                    to,
                    problem.travel().seconds(from, to),
                    problem.travel().metres(from, to));
    }

    /// Seconds of the pause inside `[from, until)`.
    static int standstill(Technician.Shift shift, int from, int until) {
        return shift.pause()
                .map(pause -> Math.max(0, Math.min(until, pause.until()) - Math.max(from, pause.from())))
                .orElse(0);
    }

    private void visit(int v) {
        var visit = problem.visits().get(v);
        var seated = byVisit.getOrDefault(v, List.of());
        long out = plan.leftOut().stream().filter(left -> left.visit() == v).count();
        if (out + (seated.isEmpty() ? 0 : 1) != 1)
            broken(Rule.ONCE, v, -1, "is left out %d times and has %d stops", out, seated.size());
        if (seated.isEmpty()) return;
        long seats = seated.stream().mapToInt(s -> s.stop().seat()).distinct().count();
        if (seated.size() != visit.seats().size()
                || seats != visit.seats().size()
                || seated.stream()
                        .anyMatch(s -> s.stop().seat() < 0
                                || s.stop().seat() >= visit.seats().size())) {
            broken(
                    Rule.SEATS,
                    v,
                    -1,
                    "has %d stops for %d seats",
                    seated.size(),
                    visit.seats().size());
            return;
        }
        seated.forEach(s -> person(visit, v, s, seated));
        if (seated.size() == 2) pair(v, seated.get(0), seated.get(1));
    }

    private void pair(int v, Seated one, Seated two) {
        if (one.stop().start() != two.stop().start())
            broken(
                    Rule.TOGETHER,
                    v,
                    -1,
                    "begins at %d and %d",
                    one.stop().start(),
                    two.stop().start());
        if (one.route().technician() == two.route().technician())
            broken(Rule.TOGETHER, v, one.route().technician(), "one person holds both seats");
    }

    private void person(Visit visit, int v, Seated seated, List<Seated> all) {
        int t = seated.route().technician();
        int start = seated.stop().start();
        var seat = visit.seats().get(seated.stop().seat());
        if (visit.excluded().has(t)) broken(Rule.EXCLUDED, v, t, "is excluded");
        if (seat.pinned().isPresent() && seat.pinned().getAsInt() != t)
            broken(
                    Rule.PINNED,
                    v,
                    t,
                    "is pinned to technician %d",
                    seat.pinned().getAsInt());
        if (visit.start().isPresent() && visit.start().getAsInt() != start)
            broken(
                    Rule.PINNED,
                    v,
                    t,
                    "begins at %d, pinned at %d",
                    start,
                    visit.start().getAsInt());
        if (visit.windows().stream().noneMatch(w -> start >= w.from() && start <= w.until()))
            broken(Rule.WINDOW, v, t, "begins at %d, windows %s", start, visit.windows());
        visit.promise().ifPresent(told -> {
            if (start < told.from() || start > told.until())
                broken(Rule.PROMISE, v, t, "begins at %d, promised %s", start, told);
        });
        if (!seat.alone().has(t)) supervised(v, t, seat, seated, all, visit);
    }

    private void supervised(int v, int t, Seat seat, Seated seated, List<Seated> all, Visit visit) {
        var supervisors = seat.supervised().get(t);
        if (supervisors == null) {
            broken(Rule.ELIGIBLE, v, t, "may not hold seat %d", seated.stop().seat());
            return;
        }
        boolean covered = all.stream()
                .anyMatch(other -> other != seated
                        && supervisors.has(other.route().technician())
                        && visit.seats()
                                .get(other.stop().seat())
                                .alone()
                                .has(other.route().technician()));
        if (!covered) broken(Rule.SUPERVISION, v, t, "no one who may supervise has the other seat");
    }

    private void cost() {
        long seconds = 0;
        long metres = 0;
        long extra = 0;
        for (var route : plan.routes()) {
            seconds += route.backSeconds();
            metres += route.backMetres();
            if (route.store().isPresent()) {
                seconds += route.store().get().seconds();
                metres += route.store().get().metres();
            }
            extra += (long) problem.weights().perWorkingSecond() * (route.back() - route.leave());
            if (route.technician() < problem.technicians().size())
                extra += problem.technicians().get(route.technician()).callOut();
            for (var stop : route.stops()) {
                seconds += stop.seconds();
                metres += stop.metres();
                var preferred = problem.visits().get(stop.visit()).preferred();
                if (!preferred.isEmpty() && !preferred.has(route.technician()))
                    extra += problem.weights().notPreferred();
            }
        }
        for (var out : plan.leftOut())
            extra += problem.weights().price(problem.visits().get(out.visit()));
        long total = seconds * problem.weights().perSecond()
                + metres * problem.weights().perMetre()
                + extra;
        if (total != plan.cost().total())
            broken(
                    Rule.COST,
                    -1,
                    -1,
                    "the plan says %d, its parts make %d",
                    plan.cost().total(),
                    total);
    }
}
