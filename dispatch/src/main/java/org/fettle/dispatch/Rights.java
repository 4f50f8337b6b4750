package org.fettle.dispatch;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;

/// Which visits one shift might hold both of, by the rights alone. Visits that the same shifts may hold are asked
/// about once.
final class Rights {
    private final int[] group;
    private final List<BitSet> shared = new ArrayList<>();

    Rights(Flat flat) {
        group = new int[flat.seats];
        var known = new HashMap<BitSet, Integer>();
        var sets = new ArrayList<BitSet>();
        for (int node = 0; node < flat.seats; node++) {
            var shifts = shifts(flat, node);
            Integer old = known.putIfAbsent(shifts, sets.size());
            if (old == null) sets.add(shifts);
            group[node] = old == null ? sets.size() - 1 : old;
        }
        for (var one : sets) {
            var row = new BitSet();
            for (int other = 0; other < sets.size(); other++) if (one.intersects(sets.get(other))) row.set(other);
            shared.add(row);
        }
    }

    private static BitSet shifts(Flat flat, int node) {
        var shifts = new BitSet();
        for (int r = 0; r < flat.routes; r++) if (flat.may(node, r) != Flat.NO) shifts.set(r);
        return shifts;
    }

    boolean share(int node, int other) {
        return shared.get(group[node]).get(group[other]);
    }
}
