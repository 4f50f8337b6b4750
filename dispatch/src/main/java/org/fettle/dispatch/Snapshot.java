package org.fettle.dispatch;

import java.util.Arrays;
/// The best plan so far, kept beside the one under search.

final class Snapshot {
    private final Routes routes;
    private final int[] nodes;
    private final int[] starts;
    private final int[] length;
    private final int[] absent;
    private int absentCount;
    private long total = Long.MAX_VALUE;

    Snapshot(Routes routes) {
        this.routes = routes;
        nodes = new int[routes.flat.nodes];
        starts = new int[routes.flat.nodes];
        absent = new int[routes.flat.nodes];
        length = new int[routes.flat.routes];
    }

    long total() {
        return total;
    }

    int leftOut() {
        return absentCount;
    }

    void take() {
        int at = 0;
        for (int r = 0; r < length.length; r++) {
            int from = at;
            for (int node = routes.next(routes.start(r)); node < nodes.length; node = routes.next(node)) {
                starts[at] = routes.narrowed(node) ? routes.open[node] : -1;
                nodes[at++] = node;
            }
            length[r] = at - from;
        }
        absentCount = routes.absent.count;
        System.arraycopy(routes.absent.list, 0, absent, 0, absentCount);
        total = routes.total;
    }

    void restore() {
        routes.cargo.strict();
        routes.clear();
        int at = 0;
        for (int r = 0; r < length.length; r++) {
            int after = routes.start(r);
            for (int end = at + length[r]; at < end; at++) {
                routes.link(nodes[at], after);
                if (starts[at] >= 0) routes.narrow(nodes[at], starts[at]);
                after = nodes[at];
            }
            if (length[r] > 0) routes.refresh(r);
        }
        routes.total -= Arrays.stream(routes.flat.price).sum() - absentPrice();
        routes.absent.set(absent, absentCount);
    }

    private long absentPrice() {
        long price = 0;
        for (int i = 0; i < absentCount; i++) price += routes.flat.price[absent[i]];
        return price;
    }
}
