package org.fettle.platform.roads;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Remembers drives between two starts of the program.
interface KnownDrives {
    /// All known drives from one place.
    ///
    /// @param goals keys of places, see [#key]
    @SuppressWarnings("ArrayRecordComponent")
    record From(long[] goals, int[] seconds, int[] metres) {}

    /// Nothing is remembered.
    KnownDrives NONE = new KnownDrives() {
        @Override
        public Map<Long, From> from(String network, Collection<Long> origins) {
            return Map.of();
        }

        @Override
        public void keep(String network, Map<Long, From> drives) {}
    };

    Map<Long, From> from(String network, Collection<Long> origins);

    /// What was known from these places before is replaced.
    void keep(String network, Map<Long, From> drives);

    /// The place on a grid of a tenth of a metre.
    static long key(Point place) {
        long latitude = Math.round(place.latitude() * 1_000_000);
        long longitude = Math.round(place.longitude() * 1_000_000);
        return latitude << 32 | (longitude & 0xffff_ffffL);
    }

    static long[] keys(List<Point> places) {
        return places.stream().mapToLong(KnownDrives::key).toArray();
    }

    /// Both, the newer ones for goals that are in both; the oldest go when there are too many.
    static From merged(From newer, From older, int most) {
        var fresh = Arrays.stream(newer.goals()).boxed().collect(java.util.stream.Collectors.toSet());
        int size = newer.goals().length;
        int kept = 0;
        var goals = Arrays.copyOf(newer.goals(), size + older.goals().length);
        var seconds = Arrays.copyOf(newer.seconds(), goals.length);
        var metres = Arrays.copyOf(newer.metres(), goals.length);
        for (int i = 0; i < older.goals().length && size + kept < most; i++) {
            if (fresh.contains(older.goals()[i])) continue;
            goals[size + kept] = older.goals()[i];
            seconds[size + kept] = older.seconds()[i];
            metres[size + kept++] = older.metres()[i];
        }
        return new From(
                Arrays.copyOf(goals, size + kept),
                Arrays.copyOf(seconds, size + kept),
                Arrays.copyOf(metres, size + kept));
    }
}
