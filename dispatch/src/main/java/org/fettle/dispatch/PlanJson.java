package org.fettle.dispatch;

import java.util.LinkedHashMap;
import java.util.Map;

/// Fettle's own format of plans: JSON as `plan.schema.json` beside this class describes it.
final class PlanJson implements ProblemFile.Format {
    static final String FORMAT = "fettle-plan";

    @Override
    public String cost(Problem problem, Plan plan) {
        return Long.toString(plan.cost().total());
    }

    @Override
    public boolean reasons() {
        return true;
    }

    @Override
    public String solution(Problem problem, Plan plan) {
        var map = new LinkedHashMap<String, Object>();
        map.put("format", FORMAT);
        map.put("version", 1);
        map.put("iterations", plan.iterations());
        map.put("cost", cost(plan.cost()));
        map.put(
                "routes",
                plan.routes().stream().map(route -> route(problem, route)).toList());
        map.put(
                "unassigned",
                plan.leftOut().stream().map(out -> leftOut(problem, out)).toList());
        return JsonWriter.write(map);
    }

    private static Map<String, Object> cost(Plan.Cost cost) {
        var map = new LinkedHashMap<String, Object>();
        map.put("total", cost.total());
        map.put("driving", cost.driving());
        map.put("leftOut", cost.leftOut());
        map.put("preferences", cost.preferences());
        map.put("callOuts", cost.callOuts());
        map.put("working", cost.working());
        map.put("drivingSeconds", cost.drivingSeconds());
        map.put("drivingMetres", cost.drivingMetres());
        return map;
    }

    private static Map<String, Object> route(Problem problem, Plan.Route route) {
        var map = new LinkedHashMap<String, Object>();
        map.put("technician", problem.technicians().get(route.technician()).id());
        map.put("shift", route.shift());
        map.put("leave", route.leave());
        map.put("back", route.back());
        map.put("backSeconds", route.backSeconds());
        map.put("backMetres", route.backMetres());
        map.put("stops", route.stops().stream().map(stop -> stop(problem, stop)).toList());
        route.store().ifPresent(store -> map.put("store", store(store)));
        return map;
    }

    private static Map<String, Object> store(Plan.StoreStop store) {
        var map = new LinkedHashMap<String, Object>();
        map.put("before", store.before());
        map.put("depart", store.depart());
        map.put("arrive", store.arrive());
        map.put("start", store.start());
        map.put("end", store.end());
        map.put("seconds", store.seconds());
        map.put("metres", store.metres());
        return map;
    }

    private static Map<String, Object> stop(Problem problem, Plan.Stop stop) {
        var map = new LinkedHashMap<String, Object>();
        map.put("visit", problem.visits().get(stop.visit()).id());
        map.put("seat", stop.seat());
        map.put("depart", stop.depart());
        map.put("arrive", stop.arrive());
        map.put("start", stop.start());
        map.put("end", stop.end());
        map.put("seconds", stop.seconds());
        map.put("metres", stop.metres());
        return map;
    }

    private static Map<String, Object> leftOut(Problem problem, Plan.LeftOut out) {
        var map = new LinkedHashMap<String, Object>();
        var visit = problem.visits().get(out.visit());
        map.put("visit", visit.id());
        map.put("price", problem.weights().price(visit));
        map.put(
                "reasons",
                out.obstacles().stream().map(why -> reason(problem, why)).toList());
        return map;
    }

    private static Map<String, Object> reason(Problem problem, Obstacle why) {
        var map = new LinkedHashMap<String, Object>();
        map.put("technician", problem.technicians().get(why.technician()).id());
        map.put("reason", why.kind().name());
        map.put("visit", problem.visits().get(why.visit()).id());
        if (why.seconds() != 0) map.put("seconds", why.seconds());
        if (why.item() >= 0) map.put("item", why.item());
        return map;
    }

    /// A plan of that problem, as [#solution] writes it. Whether it is legal is for [Legality] to say.
    static Plan read(Problem problem, String text) throws BadFile {
        var root = JsonField.root(JsonReader.read(text));
        var format = root.need("format");
        if (!format.text().equals(FORMAT)) throw format.bad("'" + FORMAT + "'");
        root.need("version").whole(1, 1);
        root.only("format", "version", "iterations", "cost", "routes", "unassigned");
        return new PlanReader(problem).plan(root);
    }
}
