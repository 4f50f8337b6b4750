package org.fettle.dispatch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.fettle.dispatch.Walk.Call;

/// A plan as lists that can be changed and timed again.
final class Draft {
    /// One shift of one technician.
    record Key(int technician, int shift) {}

    private final Problem problem;
    private final Map<Key, List<Call>> calls = new LinkedHashMap<>();

    Draft(Problem problem) {
        this.problem = problem;
        for (int t = 0; t < problem.technicians().size(); t++)
            for (int s = 0; s < problem.technicians().get(t).shifts().size(); s++)
                calls.put(new Key(t, s), new ArrayList<>());
    }

    static Draft of(Problem problem, Plan plan) {
        var draft = new Draft(problem);
        for (var route : plan.routes()) {
            var calls = draft.calls(route.technician(), route.shift());
            for (var stop : route.stops()) {
                boolean two = problem.visits().get(stop.visit()).seats().size() == 2;
                calls.add(new Call(stop.visit(), stop.seat(), two ? stop.start() : -1));
            }
            route.store().ifPresent(store -> calls.add(store.before(), Call.STORE));
        }
        return draft;
    }

    static Draft of(Routes routes) {
        var flat = routes.flat;
        var draft = new Draft(flat.problem);
        for (int r = 0; r < flat.routes; r++)
            for (int node = routes.next(routes.start(r)); node < flat.nodes; node = routes.next(node))
                draft.calls(flat.technician[r], flat.shift[r])
                        .add(
                                node >= flat.seats
                                        ? Call.STORE
                                        : new Call(
                                                flat.visit[node],
                                                flat.seat[node],
                                                routes.narrowed(node) ? routes.open[node] : -1));
        return draft;
    }

    List<Call> calls(int technician, int shift) {
        var list = calls.get(new Key(technician, shift));
        if (list == null)
            throw new IllegalArgumentException("technician %d has no shift %d".formatted(technician, shift));
        return list;
    }

    /// A stop at the store that is no longer needed goes too.
    void remove(int visit) {
        calls.forEach((key, list) -> {
            if (list.removeIf(call -> call.visit() == visit)) new Vans(problem, key.technician()).dropIdle(list);
        });
    }

    List<Integer> leftOut() {
        var missing = new TreeSet<Integer>();
        for (int v = 0; v < problem.visits().size(); v++) missing.add(v);
        calls.values().forEach(list -> list.forEach(call -> missing.remove(call.visit())));
        return List.copyOf(missing);
    }

    /// Times everything; those left out carry their reasons when asked for.
    Plan plan(long iterations, boolean reasons) {
        var routes = new ArrayList<Plan.Route>();
        calls.forEach((key, list) -> {
            if (!list.isEmpty()) routes.add(new Walk(problem, key.technician(), key.shift()).route(key.shift(), list));
        });
        var out = leftOut();
        var bare = new Plan(
                routes, out.stream().map(v -> new Plan.LeftOut(v, List.of())).toList(), cost(routes, out), iterations);
        if (!reasons || out.isEmpty()) return bare;
        var explained = out.stream()
                .map(v -> new Plan.LeftOut(v, WhyNot.obstacles(problem, bare, v)))
                .toList();
        return new Plan(routes, explained, bare.cost(), iterations);
    }

    private Plan.Cost cost(List<Plan.Route> routes, List<Integer> out) {
        long seconds = 0;
        long metres = 0;
        long preferences = 0;
        long callOuts = 0;
        long working = 0;
        for (var route : routes) {
            seconds += route.seconds();
            metres += route.metres();
            working += (long) problem.weights().perWorkingSecond() * (route.back() - route.leave());
            callOuts += problem.technicians().get(route.technician()).callOut();
            for (var stop : route.stops()) preferences += preference(stop.visit(), route.technician());
        }
        long price = out.stream()
                .mapToLong(v -> problem.weights().price(problem.visits().get(v)))
                .sum();
        return new Plan.Cost(
                problem.weights().driving(seconds, metres), price, preferences, callOuts, seconds, metres, working);
    }

    private long preference(int visit, int technician) {
        var preferred = problem.visits().get(visit).preferred();
        return preferred.isEmpty() || preferred.has(technician)
                ? 0
                : problem.weights().notPreferred();
    }
}
