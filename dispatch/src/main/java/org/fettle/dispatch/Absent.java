package org.fettle.dispatch;

/// The visits left out, by their first seats, in no order.
final class Absent {
    final int[] list;
    private final int[] at;
    int count;

    Absent(int nodes) {
        list = new int[nodes];
        at = new int[nodes];
    }

    void add(int node) {
        at[node] = count;
        list[count++] = node;
    }

    void remove(int node) {
        int last = list[--count];
        list[at[node]] = last;
        at[last] = at[node];
    }

    /// Is it one of the `first` that came earliest?
    boolean among(int node, int first) {
        return at[node] < first && list[at[node]] == node;
    }

    void set(int[] from, int number) {
        for (int i = 0; i < number; i++) {
            list[i] = from[i];
            at[from[i]] = i;
        }
        count = number;
    }
}
