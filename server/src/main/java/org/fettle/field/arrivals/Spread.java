package org.fettle.field.arrivals;

import java.util.Arrays;
import java.util.Collection;

/// How far from the plan things were: for each minute planned, the minutes that it took. An empirical distribution.
///
/// @param records behind it; 0 when it is a guess
@SuppressWarnings("ArrayRecordComponent")
record Spread(double[] sorted, int records) {
    /// Fewer say too little.
    static final int ENOUGH = 20;
    /// Beyond these a record is a slip of somebody's watch.
    private static final double LEAST = 0.2;

    private static final double MOST = 5;

    /// For a company without records: half of the work takes 0.85 to 1.25 of what is planned, some of it twice.
    static final Spread GUESS = new Spread(new double[] {0.6, 0.75, 0.85, 0.95, 1, 1.1, 1.25, 1.5, 2}, 0);

    /// Of these, or `otherwise` when they are too few.
    static Spread of(Collection<Double> ratios, Spread otherwise) {
        if (ratios.size() < ENOUGH) return otherwise;
        var sorted = ratios.stream()
                .mapToDouble(r -> Math.clamp(r, LEAST, MOST))
                .sorted()
                .toArray();
        return new Spread(sorted, sorted.length);
    }

    /// The value that a share of all do not exceed, between the known ones along a straight line.
    ///
    /// @param share 0 to 1
    double at(double share) {
        double place = share * (sorted.length - 1);
        int below = Math.min((int) place, sorted.length - 2);
        return sorted[below] + (place - below) * (sorted[below + 1] - sorted[below]);
    }

    /// The share of all that do not exceed this value: the inverse of [#at].
    double share(double value) {
        if (value <= sorted[0]) return 0;
        if (value >= sorted[sorted.length - 1]) return 1;
        int found = Arrays.binarySearch(sorted, value);
        int above = found >= 0 ? found : -found - 1;
        double step = sorted[above] - sorted[above - 1];
        double within = step == 0 ? 0 : (value - sorted[above - 1]) / step;
        return (above - 1 + within) / (sorted.length - 1);
    }
}
