package org.fettle.dispatch;

/// Who follows whom, as one line of eight figures for each node: what the inner loop asks about a gap between two
/// stops stands in one line of the processor's cache.
///
/// A line holds the node after, its place, the cost of the drive to it; the node before, its place, the cost of the
/// drive from it; the first second work can begin; the last second it may begin. A node that is not planned follows
/// itself.
final class Links {
    static final int WIDTH = 3;
    static final int NEXT = 0;
    static final int NEXT_PLACE = 1;
    static final int LEG_OUT = 2;
    static final int PREV = 3;
    static final int PREV_PLACE = 4;
    static final int LEG_IN = 5;
    static final int EARLY = 6;
    static final int LATE = 7;
    /// What a node that is not planned has for a leg: no place beside it is cheap.
    private static final int ABSENT = -(1 << 29);

    final int[] line;
    private final int[] place;

    Links(int nodes, int[] place) {
        this.place = place;
        line = new int[nodes << WIDTH];
    }

    void join(int a, int b, int leg) {
        int from = a << WIDTH;
        int to = b << WIDTH;
        line[from + NEXT] = b;
        line[from + NEXT_PLACE] = place[b];
        line[from + LEG_OUT] = leg;
        line[to + PREV] = a;
        line[to + PREV_PLACE] = place[a];
        line[to + LEG_IN] = leg;
    }

    void alone(int node) {
        join(node, node, ABSENT);
    }

    int next(int node) {
        return line[(node << WIDTH) + NEXT];
    }

    int prev(int node) {
        return line[(node << WIDTH) + PREV];
    }

    /// Cost of the drive from the node before.
    int leg(int node) {
        return line[(node << WIDTH) + LEG_IN];
    }

    int early(int node) {
        return line[(node << WIDTH) + EARLY];
    }

    int late(int node) {
        return line[(node << WIDTH) + LATE];
    }

    void early(int node, int second) {
        line[(node << WIDTH) + EARLY] = second;
    }

    void late(int node, int second) {
        line[(node << WIDTH) + LATE] = second;
    }

    void copy(int node, int[] to, int at) {
        int from = node << WIDTH;
        for (int i = 0; i < 8; i++) to[at + i] = line[from + i];
    }

    void paste(int node, int[] from, int at) {
        int to = node << WIDTH;
        for (int i = 0; i < 8; i++) line[to + i] = from[at + i];
    }
}
