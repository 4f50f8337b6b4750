package org.fettle.dispatch;

/// Takes back a step of the search: each route's stops as they were before the step first touched it.
final class Undo {
    private final Routes routes;
    private final Flat flat;
    private final int[] keptRoutes;
    private final int[] keptFrom;
    private final int[] stamp;
    private final int[] keptNodes;
    private final int[] keptStart;
    /// The lines of [Links], so that nothing must be reckoned anew; by index in `keptNodes`, ends of the routes last.
    private final int[] lines;
    private final int[] ends;
    private final int[] absent;
    private int absentCount;
    private int kept;
    private int nodes;
    private int step;
    private long total;
    private long over;

    Undo(Routes routes) {
        this.routes = routes;
        flat = routes.flat;
        keptRoutes = new int[flat.routes];
        keptFrom = new int[flat.routes + 1];
        stamp = new int[flat.routes];
        keptNodes = new int[flat.nodes];
        keptStart = new int[flat.nodes];
        lines = new int[flat.nodes << Links.WIDTH];
        ends = new int[2 * flat.routes << Links.WIDTH];
        absent = new int[flat.nodes];
    }

    void begin() {
        step++;
        kept = 0;
        nodes = 0;
        total = routes.total;
        over = routes.cargo.over;
        absentCount = routes.absent.count;
        System.arraycopy(routes.absent.list, 0, absent, 0, absentCount);
    }

    /// How many visits were left out then.
    int absent() {
        return absentCount;
    }

    void keep(int r) {
        if (stamp[r] != step) keepNow(r);
    }

    private void keepNow(int r) {
        stamp[r] = step;
        keptRoutes[kept] = r;
        keptFrom[kept] = nodes;
        for (int node = routes.next(routes.start(r)); node < flat.nodes; node = routes.next(node)) {
            routes.links.copy(node, lines, nodes << Links.WIDTH);
            keptStart[nodes] = routes.narrowed(node) ? routes.open[node] : -1;
            keptNodes[nodes++] = node;
        }
        routes.links.copy(routes.start(r), ends, 2 * kept << Links.WIDTH);
        routes.links.copy(routes.end(r), ends, 2 * kept + 1 << Links.WIDTH);
        keptFrom[++kept] = nodes;
    }

    void rollback() {
        for (int k = 0; k < kept; k++) {
            int r = keptRoutes[k];
            for (int node = routes.next(routes.start(r)); node < flat.nodes; ) {
                int next = routes.next(node);
                if (routes.narrowed(node)) routes.widen(node);
                routes.route[node] = -1;
                routes.links.alone(node);
                node = next;
            }
        }
        for (int k = 0; k < kept; k++) restore(k);
        routes.total = total;
        routes.cargo.over = over;
        routes.absent.set(absent, absentCount);
    }

    private void restore(int k) {
        int r = keptRoutes[k];
        int load = 0;
        for (int i = keptFrom[k]; i < keptFrom[k + 1]; i++) {
            int node = keptNodes[i];
            routes.links.paste(node, lines, i << Links.WIDTH);
            routes.route[node] = r;
            load += flat.demand[node];
            if (keptStart[i] >= 0) routes.narrow(node, keptStart[i]);
        }
        routes.links.paste(routes.start(r), ends, 2 * k << Links.WIDTH);
        routes.links.paste(routes.end(r), ends, 2 * k + 1 << Links.WIDTH);
        routes.cargo.load[r] = load;
        routes.sized(r, keptFrom[k + 1] - keptFrom[k]);
        if (flat.timed) routes.spans.refresh(r);
        if (flat.kits.any) routes.carried.refresh(r);
    }
}
