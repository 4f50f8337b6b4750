package org.fettle.dispatch;

/// How stops change over from one route to another: links, loads, preferences and what they cost.
final class ChangeOver {
    private final Routes routes;
    private final Flat flat;

    ChangeOver(Routes routes) {
        this.routes = routes;
        flat = routes.flat;
    }

    /// The stops from `first` to before `end` belong to route `to` from now on.
    ///
    /// @return how many they are
    int handOver(int first, int end, int to) {
        int count = 0;
        for (int node = first; node != end; node = routes.next(node), count++) {
            int from = routes.route[node];
            routes.total += routes.cargo.add(from, -flat.demand[node]) + routes.cargo.add(to, flat.demand[node]);
            routes.total += flat.preference(node, to) - flat.preference(node, from);
            routes.route[node] = to;
        }
        return count;
    }

    /// An empty route costs nothing, not even the way from start to end.
    void join(int from, int to) {
        int leg = from >= flat.nodes && to >= flat.nodes ? 0 : cost(from, to);
        routes.total += leg;
        routes.links.join(from, to, leg);
    }

    /// After so many stops came to r from q, and so many went the other way.
    void resize(int r, int q, int came, int went) {
        routes.sized(r, routes.size[r] + came - went);
        routes.sized(q, routes.size[q] + went - came);
        if (routes.size[q] == 0) routes.total -= flat.callOut[q];
    }

    int cost(int from, int to) {
        return flat.legs.cost(flat.place[from], flat.place[to]);
    }

    int seconds(int from, int to) {
        return flat.legs.seconds(flat.place[from], flat.place[to]);
    }
}
