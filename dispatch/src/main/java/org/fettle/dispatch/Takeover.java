package org.fettle.dispatch;

import java.util.HashMap;
import java.util.List;

/// Puts an older plan's stops into empty routes, as far as today's problem still allows each.
final class Takeover {
    private final Routes routes;
    private final Flat flat;
    private final HashMap<List<Integer>, Integer> nodes = new HashMap<>();

    private Takeover(Routes routes) {
        this.routes = routes;
        flat = routes.flat;
        for (int node = 0; node < flat.seats; node++) nodes.put(List.of(flat.visit[node], flat.seat[node]), node);
    }

    static void into(Routes routes, Plan plan) {
        var takeover = new Takeover(routes);
        for (var route : plan.routes()) {
            int r = takeover.index(route);
            if (r < 0) continue;
            int before = route.store().map(Plan.StoreStop::before).orElse(-1);
            for (int i = 0; i < route.stops().size(); i++) {
                if (i == before) takeover.stock(r);
                takeover.append(route.stops().get(i), r);
            }
        }
        for (int node = 0; node < routes.flat.seats; node++) takeover.settle(node);
        for (int r = 0; routes.flat.kits.any && r < routes.flat.routes; r++) routes.carried.tidy(r);
    }

    private int index(Plan.Route route) {
        for (int r = 0; r < flat.routes; r++)
            if (flat.technician[r] == route.technician() && flat.shift[r] == route.shift()) return r;
        return -1;
    }

    /// At the end of the route; stays absent when that does not work.
    private void append(Plan.Stop stop, int r) {
        Integer found = nodes.get(List.of(stop.visit(), stop.seat()));
        if (found == null || routes.route[found] >= 0) return;
        int node = found;
        boolean two = flat.mate[node] >= 0;
        if (flat.may(node, r) == Flat.NO || routes.cargo.load[r] + flat.demand[node] > flat.capacity[r]) return;
        // one second of the visit's own windows, or the pair cannot keep it
        if (two && (routes.earliest(node, r, stop.start()) != stop.start())) return;
        if (two) routes.narrow(node, stop.start());
        int a = routes.prev(routes.end(r));
        if ((!flat.kits.any || routes.carried.takes(node, a, r)) && fits(node, a, r)) {
            routes.link(node, a);
            routes.refresh(r);
        } else if (two) {
            routes.widen(node);
        }
    }

    private boolean fits(int node, int a, int r) {
        int ready = routes.early(a) + flat.duration(a, r);
        int begin = routes.earliest(node, r, routes.arrive(r, ready, seconds(a, node)));
        return begin < Flat.NEVER
                && routes.arrive(r, begin + flat.duration(node, r), seconds(node, routes.end(r))) <= flat.until[r];
    }

    private void stock(int r) {
        int store = flat.kits.any ? flat.kits.store[r] : -1;
        int a = routes.prev(routes.end(r));
        if (store < 0 || routes.route[store] >= 0 || !fits(store, a, r)) return;
        routes.link(store, a);
        routes.refresh(r);
    }

    /// A visit is in when all its seats are, by people who may be together; else it is out.
    private void settle(int node) {
        if (flat.seat[node] != 0) return;
        int mate = flat.mate[node];
        boolean in = routes.route[node] >= 0
                && (mate < 0
                        || routes.route[mate] >= 0
                                && routes.open[mate] == routes.open[node]
                                && flat.together(node, routes.route[node], routes.route[mate]));
        if (!in) {
            drop(node);
            if (mate >= 0) drop(mate);
            return;
        }
        routes.takeIn(node);
    }

    private void drop(int node) {
        int r = routes.route[node];
        if (r < 0) return;
        routes.unlink(node);
        if (flat.mate[node] >= 0) routes.widen(node);
        routes.refresh(r);
    }

    private int seconds(int from, int to) {
        return flat.legs.seconds(flat.place[from], flat.place[to]);
    }
}
