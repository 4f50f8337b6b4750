package org.fettle.dispatch;

/// Takes back a step of the search: each route's stops as they were before the step first touched it.
final class Undo {
    private final Routes routes;
    private final Flat flat;
    private final int[] keptRoutes;
    private final int[] keptVersion;
    private final int[] keptFrom;
    private final int[] stamp;
    private final int[] keptNodes;
    private final int[] keptStart;
    /// Early, late and leg of each stop, so that nothing must be reckoned anew.
    private final int[] keptEarly;
    private final int[] keptLate;
    private final int[] keptLeg;
    private final int[] absent;
    private int absentCount;
    private int kept;
    private int nodes;
    private int step;
    private long total;

    Undo(Routes routes) {
        this.routes = routes;
        flat = routes.flat;
        keptRoutes = new int[flat.routes];
        keptVersion = new int[flat.routes];
        keptFrom = new int[flat.routes + 1];
        stamp = new int[flat.routes];
        keptNodes = new int[flat.nodes];
        keptStart = new int[flat.nodes];
        keptEarly = new int[flat.nodes + 2 * flat.routes];
        keptLate = new int[flat.nodes + 2 * flat.routes];
        keptLeg = new int[flat.nodes + 2 * flat.routes];
        absent = new int[flat.nodes];
    }

    void begin() {
        step++;
        kept = 0;
        nodes = 0;
        total = routes.total;
        absentCount = routes.absentCount;
        System.arraycopy(routes.absent, 0, absent, 0, absentCount);
    }

    void keep(int r) {
        if (stamp[r] == step) return;
        stamp[r] = step;
        keptRoutes[kept] = r;
        keptVersion[kept] = routes.version[r];
        keptFrom[kept++] = nodes;
        for (int node = routes.next[routes.start(r)]; node < flat.nodes; node = routes.next[node]) {
            note(node);
            keptStart[nodes] = routes.narrowed(node) ? routes.open[node] : -1;
            keptNodes[nodes++] = node;
        }
        keptFrom[kept] = nodes;
        note(routes.start(r));
        note(routes.end(r));
    }

    private void note(int node) {
        keptEarly[node] = routes.early[node];
        keptLate[node] = routes.late[node];
        keptLeg[node] = routes.leg[node];
    }

    private void recall(int node) {
        routes.early[node] = keptEarly[node];
        routes.late[node] = keptLate[node];
        routes.leg[node] = keptLeg[node];
    }

    void rollback() {
        for (int k = 0; k < kept; k++) {
            int r = keptRoutes[k];
            for (int node = routes.next[routes.start(r)]; node < flat.nodes; node = routes.next[node]) {
                if (routes.narrowed(node)) routes.widen(node);
                routes.route[node] = -1;
            }
        }
        for (int k = 0; k < kept; k++) restore(keptRoutes[k], keptFrom[k], keptFrom[k + 1], keptVersion[k]);
        routes.total = total;
        routes.absentCount = absentCount;
        System.arraycopy(absent, 0, routes.absent, 0, absentCount);
    }

    private void restore(int r, int from, int to, int version) {
        int end = routes.end(r);
        int a = routes.start(r);
        routes.sized(r, to - from);
        routes.load[r] = 0;
        for (int i = from; i < to; i++) {
            int node = keptNodes[i];
            join(a, node);
            recall(node);
            routes.route[node] = r;
            routes.load[r] += flat.demand[node];
            if (keptStart[i] >= 0) routes.narrow(node, keptStart[i]);
            a = node;
        }
        join(a, end);
        recall(end);
        recall(routes.start(r));
        if (flat.timed) routes.refresh(r);
        routes.version[r] = version;
    }

    private void join(int a, int b) {
        routes.next[a] = b;
        routes.prev[b] = a;
    }
}
