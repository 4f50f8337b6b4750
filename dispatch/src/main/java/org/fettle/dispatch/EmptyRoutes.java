package org.fettle.dispatch;

import java.util.stream.IntStream;
/// One empty route of each kind, or -1: the others of the kind are as good.

final class EmptyRoutes {
    private final Routes routes;
    private final int[][] byKind;
    private final int[] candidate;

    EmptyRoutes(Routes routes) {
        this.routes = routes;
        var kind = routes.flat.kind;
        int kinds = 0;
        for (int k : kind) kinds = Math.max(kinds, k + 1);
        byKind = new int[kinds][];
        for (int k = 0; k < kinds; k++) {
            int wanted = k;
            byKind[k] = IntStream.range(0, kind.length)
                    .filter(r -> kind[r] == wanted)
                    .toArray();
        }
        candidate = new int[kinds];
    }

    int kinds() {
        return byKind.length;
    }

    int of(int kind) {
        var members = byKind[kind];
        if (routes.size[members[candidate[kind]]] == 0) return members[candidate[kind]];
        for (int i = 0; i < members.length; i++)
            if (routes.size[members[i]] == 0) {
                candidate[kind] = i;
                return members[i];
            }
        return -1;
    }

    int another(int kind, int than) {
        for (int r : byKind[kind]) if (r != than && routes.size[r] == 0) return r;
        return -1;
    }
}
