package org.fettle.dispatch;

import java.util.List;

/// Drives along straight lines, longer by a factor, at one speed; reckoned when asked for. Rounded up, so that the
/// triangle law holds.
///
/// @param points metres to the east and to the north of anywhere
/// @param detour how much longer the way is than the straight line
record Straight(List<Point> points, double metresPerSecond, double detour) implements Travel {
    record Point(double east, double north) {}

    Straight {
        points = List.copyOf(points);
    }

    @Override
    public int places() {
        return points.size();
    }

    @Override
    public int seconds(int from, int to) {
        return up(way(from, to) / metresPerSecond);
    }

    @Override
    public int metres(int from, int to) {
        return up(way(from, to));
    }

    private double way(int from, int to) {
        var a = points.get(from);
        var b = points.get(to);
        return detour * Math.hypot(a.east() - b.east(), a.north() - b.north());
    }

    private static int up(double figure) {
        return (int) Math.min(Flat.NEVER, Math.ceil(figure));
    }
}
