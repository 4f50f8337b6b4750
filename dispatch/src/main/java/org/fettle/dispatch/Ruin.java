package org.fettle.dispatch;

/// Takes strings of stops that lie together out of neighbouring routes (Christiaens and Vanden Berghe 2020, §5.1).
final class Ruin {
    private static final double STOPS_ON_AVERAGE = 10;
    private static final int LONGEST_STRING = 10;
    private static final double SPLIT = 0.5;
    private static final double LONGER_REST = 0.01;

    private final Routes routes;
    private final Flat flat;
    private final Neighbours neighbours;
    private final Dice dice;
    private final int[] ruined;
    private final int[] hit;
    private int hitCount;
    private final int[] cut;
    private int step;
    private int cuts;
    private int seed;

    Ruin(Routes routes, Neighbours neighbours, Dice dice) {
        this.routes = routes;
        flat = routes.flat;
        this.neighbours = neighbours;
        this.dice = dice;
        ruined = new int[flat.routes];
        hit = new int[flat.routes];
        cut = new int[flat.nodes];
    }

    /// The seat around which [#ruin] last took out.
    int seed() {
        return seed;
    }

    /// False when what is left of a route can no longer be driven: roads that break the triangle law.
    boolean ruin() {
        step++;
        cuts = 0;
        hitCount = 0;
        if (routes.planned == 0) return true;
        double longest = Math.min(LONGEST_STRING, (double) routes.planned / routes.usedCount);
        double most = 4 * STOPS_ON_AVERAGE / (1 + longest) - 1;
        int strings = (int) (1 + dice.share() * most);
        seed = dice.below(flat.seats);
        tear(seed, longest, strings);
        for (int i = 0; i < cuts; i++) drop(cut[i]);
        boolean holds = true;
        for (int i = 0; i < hitCount; i++) {
            int r = hit[i];
            routes.refresh(r);
            if (flat.kits.any) routes.carried.tidy(r);
            holds &= routes.holds(r);
        }
        return holds;
    }

    private void tear(int seed, double longest, int strings) {
        int done = tearAt(seed, longest) ? 1 : 0;
        var near = neighbours.near[seed];
        for (int i = 0; i < near.length && done < strings; i++) if (tearAt(near[i], longest)) done++;
    }

    private void hit(int r) {
        ruined[r] = step;
        hit[hitCount++] = r;
    }

    private boolean tearAt(int node, double longest) {
        int r = routes.route[node];
        if (r < 0 || ruined[r] == step) return false;
        hit(r);
        int length = (int) (1 + dice.share() * Math.min(routes.size[r], longest));
        length = Math.min(length, routes.size[r]);
        int rest = 0;
        if (length > 1 && length < routes.size[r] && dice.share() < SPLIT) {
            rest = 1;
            while (length + rest < routes.size[r] && dice.share() < LONGER_REST) rest++;
        }
        cutString(node, r, length, rest);
        return true;
    }

    /// A string of `length + rest` stops around the node; `rest` of them, in the middle, stay.
    private void cutString(int node, int r, int length, int rest) {
        int span = length + rest;
        int before = 0;
        int first = node;
        while (before < span - 1 && routes.prev(first) < flat.nodes) {
            first = routes.prev(first);
            before++;
        }
        int after = 0;
        for (int b = routes.next(node); after < span - 1 && b < flat.nodes; b = routes.next(b)) after++;
        int earliest = Math.max(0, before - (span - 1));
        int latest = Math.min(before, before + after - (span - 1));
        int skip = earliest + dice.below(latest - earliest + 1);
        for (int i = 0; i < skip; i++) first = routes.next(first);
        int keepFrom = rest == 0 ? span : 1 + dice.below(length - 1);
        for (int i = 0, at = first; i < span; i++, at = routes.next(at))
            if (i < keepFrom || i >= keepFrom + rest) cut[cuts++] = at;
    }

    private void drop(int node) {
        if (routes.route[node] < 0 || node >= flat.seats) return; // went with its mate, or goes when it is idle
        int mate = flat.mate[node];
        routes.unlink(node);
        if (mate >= 0) {
            int other = routes.route[mate];
            routes.unlink(mate);
            routes.widen(node);
            routes.widen(mate);
            if (ruined[other] != step) hit(other);
        }
        routes.leaveOut(mate >= 0 && flat.seat[node] == 1 ? mate : node);
    }
}
