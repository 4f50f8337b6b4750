package org.fettle.dispatch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.fettle.dispatch.Legality.Rule;
import org.fettle.dispatch.Legality.Violation;

/// The part of [Legality] about tools, parts and the stop at the store. Shares nothing with the search either.
final class KitLegality {
    private final Problem problem;
    private final List<Violation> found = new ArrayList<>();

    private KitLegality(Problem problem) {
        this.problem = problem;
    }

    static List<Violation> check(Problem problem, Plan plan) {
        var check = new KitLegality(problem);
        for (var route : plan.routes())
            if (route.technician() >= 0
                    && route.technician() < problem.technicians().size()) check.route(route);
        return check.found;
    }

    /// The stop at the store, if it comes right before that stop and there is a store to stop at.
    static Optional<Plan.StoreStop> stopBefore(Problem problem, Plan.Route route, int index) {
        return problem.technicians().get(route.technician()).store().isPresent()
                ? route.store().filter(stop -> stop.before() == index)
                : Optional.empty();
    }

    /// The times and the drive of the stop itself, from `place`, free from `free`.
    static List<Violation> pickUp(
            Problem problem, int t, Technician.Shift shift, Plan.StoreStop stop, int place, int free) {
        var check = new KitLegality(problem);
        var store = problem.technicians().get(t).store().orElseThrow();
        int seconds = problem.travel().seconds(place, store.place());
        check.unless(stop.seconds() == seconds, Rule.TRAVEL, t, "drives %d s to the store".formatted(stop.seconds()));
        int metres = problem.travel().metres(place, store.place());
        check.unless(stop.metres() == metres, Rule.TRAVEL, t, "drives %d m to the store".formatted(stop.metres()));
        int moving = stop.arrive() - stop.depart() - Legality.standstill(shift, stop.depart(), stop.arrive());
        check.unless(moving >= seconds, Rule.TRAVEL, t, "drives to the store in %s".formatted(stop));
        check.unless(
                stop.depart() >= free && stop.start() >= stop.arrive(),
                Rule.ORDER,
                t,
                "is at the store by %s, free from %d".formatted(stop, free));
        check.unless(
                stop.end() - stop.start() == store.seconds()
                        && Legality.standstill(shift, stop.start(), stop.end()) == 0,
                Rule.DURATION,
                t,
                "stops at the store in %s, which takes %d s".formatted(stop, store.seconds()));
        return check.found;
    }

    private void unless(boolean right, Rule rule, int technician, String detail) {
        if (!right) found.add(new Violation(rule, -1, technician, detail));
    }

    private void route(Plan.Route route) {
        int t = route.technician();
        var technician = problem.technicians().get(t);
        int from = route.store().map(Plan.StoreStop::before).orElse(Integer.MAX_VALUE);
        if (route.store().isPresent()
                && (technician.store().isEmpty()
                        || from < 0
                        || from >= route.stops().size())) {
            found.add(new Violation(Rule.STORE, -1, t, "stops at a store before stop %d".formatted(from)));
            return;
        }
        var early = new HashMap<Integer, Long>();
        var all = new HashMap<Integer, Long>();
        for (int i = 0; i < route.stops().size(); i++) {
            var stop = route.stops().get(i);
            if (stop.seat() != 0
                    || stop.visit() < 0
                    || stop.visit() >= problem.visits().size()) continue;
            var needs = problem.visits().get(stop.visit()).needs();
            boolean before = i < from;
            for (int tool : needs.tools())
                if (before && !technician.van().tools().contains(tool))
                    found.add(new Violation(Rule.TOOL, stop.visit(), t, "tool %d is not in the van".formatted(tool)));
            needs.parts().forEach((kind, count) -> {
                if (before) early.merge(kind, (long) count, Long::sum);
                all.merge(kind, (long) count, Long::sum);
            });
        }
        early.forEach((kind, count) -> part(t, kind, count, technician.van().count(kind)));
        var stock = technician.store().flatMap(Store::stock);
        if (route.store().isPresent() && stock.isPresent())
            all.forEach((kind, count) -> part(
                    t,
                    kind,
                    count,
                    (long) technician.van().count(kind) + stock.get().getOrDefault(kind, 0)));
    }

    private void part(int t, int kind, long used, long there) {
        if (used > there)
            found.add(new Violation(
                    Rule.PART, -1, t, "uses %d parts of kind %d where there are %d".formatted(used, kind, there)));
    }
}
