package org.fettle.bench.dispatch;

import java.util.Random;
import org.fettle.dispatch.Travel;

/// Places of a basin 90 km wide and 60 km deep, as wide as Los Angeles: two of three lie around one of twelve centres,
/// the others anywhere. Drives are straight lines × 1.4 at 45 km/h, rounded up, so that the triangle law holds.
/// Reckoned when asked for: nothing is stored but two figures for each place.
record Region(double[] x, double[] y) implements Travel {
    private static final double WIDE = 90_000;
    private static final double DEEP = 60_000;
    private static final int CENTRES = 12;
    private static final double AROUND = 6_000;
    private static final double DETOUR = 1.4;
    private static final double METRES_PER_SECOND = 45 / 3.6;

    static Region drawn(Random random, int places) {
        var centres = new double[CENTRES][];
        for (int c = 0; c < CENTRES; c++)
            centres[c] = new double[] {WIDE * random.nextDouble(), DEEP * random.nextDouble()};
        var x = new double[places];
        var y = new double[places];
        for (int p = 0; p < places; p++) {
            boolean anywhere = random.nextInt(3) == 0;
            var centre = centres[random.nextInt(CENTRES)];
            x[p] = anywhere ? WIDE * random.nextDouble() : centre[0] + AROUND * random.nextGaussian();
            y[p] = anywhere ? DEEP * random.nextDouble() : centre[1] + AROUND * random.nextGaussian();
        }
        return new Region(x, y);
    }

    @Override
    public int places() {
        return x.length;
    }

    @Override
    public int seconds(int from, int to) {
        return (int) Math.ceil(DETOUR * straight(from, to) / METRES_PER_SECOND);
    }

    @Override
    public int metres(int from, int to) {
        return (int) Math.ceil(DETOUR * straight(from, to));
    }

    private double straight(int from, int to) {
        double wide = x[from] - x[to];
        double deep = y[from] - y[to];
        return Math.sqrt(wide * wide + deep * deep);
    }
}
