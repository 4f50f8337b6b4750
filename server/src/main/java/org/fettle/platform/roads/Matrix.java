package org.fettle.platform.roads;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The drives between some places while they are put together: straight lines at first, then what is known, then what
/// is measured.
final class Matrix {
    private final long[] keys;
    private final int[] seconds;
    private final int[] metres;
    /// Pairs between which there may be a road, and nothing is known of it.
    private final BitSet open;

    /// @param straight places without a road nearby
    Matrix(List<Point> places, Set<Integer> straight) {
        int n = places.size();
        keys = KnownDrives.keys(places);
        seconds = new int[n * n];
        metres = new int[n * n];
        open = new BitSet(n * n);
        for (int a = 0; a < n; a++)
            for (int b = 0; b < n; b++) {
                seconds[a * n + b] = StraightLine.seconds(places.get(a), places.get(b));
                metres[a * n + b] = StraightLine.metres(places.get(a), places.get(b));
                if (keys[a] != keys[b] && !straight.contains(a) && !straight.contains(b)) open.set(a * n + b);
            }
    }

    int places() {
        return keys.length;
    }

    boolean complete() {
        return open.isEmpty();
    }

    void know(Map<Long, KnownDrives.From> known) {
        for (int a = 0; a < places(); a++) {
            var from = known.get(keys[a]);
            if (from == null) continue;
            var at = new HashMap<Long, Integer>();
            for (int i = 0; i < from.goals().length; i++) at.put(from.goals()[i], i);
            for (int b = 0; b < places(); b++) {
                var i = at.get(keys[b]);
                if (i != null && open.get(a * places() + b)) set(a, b, from.seconds()[i], from.metres()[i]);
            }
        }
    }

    void set(int from, int to, int drive, int way) {
        int pair = from * places() + to;
        seconds[pair] = drive;
        metres[pair] = way;
        open.clear(pair);
    }

    /// Nothing more will be found out about the drives from here: they stay straight.
    void settleFrom(int place) {
        open.clear(place * places(), (place + 1) * places());
    }

    void settleTo(int place) {
        for (int from = 0; from < places(); from++) open.clear(from * places() + place);
    }

    /// Places from which some drive is not known.
    int[] origins() {
        return open.stream().map(pair -> pair / places()).distinct().toArray();
    }

    /// Places of which nothing at all is known.
    int[] fresh(Map<Long, KnownDrives.From> known) {
        return Arrays.stream(origins())
                .filter(place -> !known.containsKey(keys[place]))
                .toArray();
    }

    Drives drives(Set<Integer> straight) {
        return new Drives(places(), seconds, metres, straight);
    }

    /// What these places know now, for another time.
    ///
    /// @param known before
    Map<Long, KnownDrives.From> rows(Set<Integer> straight, Map<Long, KnownDrives.From> known, int most) {
        var roads = java.util.stream.IntStream.range(0, places())
                .filter(p -> !straight.contains(p))
                .toArray();
        var goals = Arrays.stream(roads).mapToLong(p -> keys[p]).toArray();
        var rows = new HashMap<Long, KnownDrives.From>();
        for (int a : roads) {
            var row = new KnownDrives.From(
                    goals,
                    Arrays.stream(roads).map(b -> seconds[a * places() + b]).toArray(),
                    Arrays.stream(roads).map(b -> metres[a * places() + b]).toArray());
            var before = known.get(keys[a]);
            rows.put(keys[a], before == null ? row : KnownDrives.merged(row, Objects.requireNonNull(before), most));
        }
        return rows;
    }
}
