package org.fettle.platform.roads;

/// The way to reckon a drive where no road is known: great circle times a detour, at a country road's speed.
///
/// 1.35 is about what road networks come to on average (Boscoe et al. 2012 measured 1.42 in the United States,
/// Ballou et al. 2002 between 1.2 and 1.6 by country); 12 m/s is 43 km/h.
final class StraightLine {
    private static final double DETOUR = 1.35;
    private static final double METRES_PER_SECOND = 12;

    private StraightLine() {}

    static int metres(Point from, Point to) {
        return (int) Math.round(from.metresTo(to) * DETOUR);
    }

    static int seconds(Point from, Point to) {
        return (int) Math.ceil(metres(from, to) / METRES_PER_SECOND);
    }
}
