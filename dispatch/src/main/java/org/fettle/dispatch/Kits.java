package org.fettle.dispatch;

import java.util.Arrays;

/// Tools and parts as arrays of numbers: a part of [Flat].
///
/// Tools come down to one bit for a seat and a route: the van has them, or the stop must come after the store. Parts
/// are counted by kind.
final class Kits {
    private static final int PLENTY = Integer.MAX_VALUE / 4;

    /// Some visit needs something; otherwise nothing below is used.
    final boolean any;
    /// How many kinds of parts.
    final int kinds;
    /// `seats × kinds`
    final int[] need;
    /// Needs anything at all, by seat.
    final boolean[] needy;
    /// `seats × routes`: must come after the store.
    private final boolean[] late;
    /// `routes × kinds`: what a van has, and what it has with what the store adds.
    final int[] van;
    final int[] most;
    /// By route: the node of its stop at the store, or -1.
    final int[] store;
    private final int routes;

    Kits(Problem problem) {
        any = problem.visits().stream().anyMatch(visit -> !visit.needs().isEmpty());
        routes = any
                ? problem.technicians().stream()
                        .mapToInt(t -> t.shifts().size())
                        .sum()
                : 0;
        int seats =
                any ? problem.visits().stream().mapToInt(v -> v.seats().size()).sum() : 0;
        var names = kinds(problem);
        kinds = names.length;
        need = new int[seats * kinds];
        needy = new boolean[seats];
        late = new boolean[seats * routes];
        van = new int[routes * kinds];
        most = new int[routes * kinds];
        store = new int[routes];
        Arrays.fill(store, -1);
    }

    private static int[] kinds(Problem problem) {
        return problem.visits().stream()
                .flatMap(visit -> visit.needs().parts().keySet().stream())
                .mapToInt(Integer::intValue)
                .distinct()
                .sorted()
                .toArray();
    }

    /// Nodes of stops at stores: one for each route that may make one.
    int stops(Problem problem) {
        return any
                ? problem.technicians().stream()
                        .filter(t -> t.store().isPresent())
                        .mapToInt(t -> t.shifts().size())
                        .sum()
                : 0;
    }

    /// @param first the node of the first stop at a store
    void load(Flat flat, int first) {
        if (!any) return;
        var names = kinds(flat.problem);
        int stop = first;
        for (int r = 0; r < routes; r++) {
            var technician = flat.problem.technicians().get(flat.technician[r]);
            if (technician.store().isPresent()) store[r] = stop++;
            for (int k = 0; k < kinds; k++) {
                int kind = names[k];
                van[r * kinds + k] = Math.min(PLENTY, technician.van().count(kind));
                most[r * kinds + k] = van[r * kinds + k]
                        + technician
                                .store()
                                .map(s -> Math.min(PLENTY, s.most(kind)))
                                .orElse(0);
            }
        }
        // the first seat's holder brings them
        for (int node = 0; node < first; node++) if (flat.seat[node] == 0) needs(flat, node, names);
    }

    private void needs(Flat flat, int node, int[] names) {
        var needs = flat.problem.visits().get(flat.visit[node]).needs();
        needy[node] = !needs.isEmpty();
        for (int k = 0; k < kinds; k++) need[node * kinds + k] = Math.min(PLENTY, needs.count(names[k]));
        for (int r = 0; r < routes; r++) {
            var tools = flat.problem.technicians().get(flat.technician[r]).van().tools();
            late[node * routes + r] = !tools.containsAll(needs.tools()) || !within(node, van, r);
        }
    }

    /// Is what the visit needs there, were it the only one?
    boolean within(int node, int[] there, int r) {
        for (int k = 0; k < kinds; k++) if (need[node * kinds + k] > there[r * kinds + k]) return false;
        return true;
    }

    /// Neither van nor store will do.
    boolean never(int node, int r) {
        return needy[node] && late(node, r) && (store[r] < 0 || !within(node, most, r));
    }

    boolean late(int node, int r) {
        return late[node * routes + r];
    }
}
