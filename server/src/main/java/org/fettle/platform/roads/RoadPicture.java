package org.fettle.platform.roads;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/// A flat drawing of a part of the earth: `width` units across, north up.
///
/// @param roads SVG path data of all roads; empty where none are known
public record RoadPicture(
        double west, double north, double unitsPerDegree, double shrink, int width, int height, String roads) {
    private static final int WIDTH = 1000;
    private static final double MARGIN_DEGREES = 0.005;

    /// A picture that holds these points.
    static RoadPicture around(Collection<Point> points) {
        double south = points.stream().mapToDouble(Point::latitude).min().orElse(0) - MARGIN_DEGREES;
        double north = points.stream().mapToDouble(Point::latitude).max().orElse(0) + MARGIN_DEGREES;
        double west = points.stream().mapToDouble(Point::longitude).min().orElse(0) - MARGIN_DEGREES;
        double east = points.stream().mapToDouble(Point::longitude).max().orElse(0) + MARGIN_DEGREES;
        double shrink = Math.cos(Math.toRadians((south + north) / 2));
        double scale = WIDTH / ((east - west) * shrink);
        return new RoadPicture(west, north, scale, shrink, WIDTH, (int) Math.ceil((north - south) * scale), "");
    }

    RoadPicture with(String paths) {
        return new RoadPicture(west, north, unitsPerDegree, shrink, width, height, paths);
    }

    public double x(Point point) {
        return (point.longitude() - west) * shrink * unitsPerDegree;
    }

    public double y(Point point) {
        return (north - point.latitude()) * unitsPerDegree;
    }

    public boolean holds(Point point) {
        return x(point) >= 0 && x(point) <= width && y(point) >= 0 && y(point) <= height;
    }

    /// SVG path data of a line; points nearer than a unit to the one before are left out.
    public String line(List<Point> points) {
        var path = new StringBuilder();
        long lastX = Long.MIN_VALUE / 2;
        long lastY = 0;
        for (int i = 0; i < points.size(); i++) {
            long x = Math.round(x(points.get(i)));
            long y = Math.round(y(points.get(i)));
            boolean end = i == points.size() - 1;
            if (i > 0 && !end && Math.abs(x - lastX) < 2 && Math.abs(y - lastY) < 2) continue;
            path.append(i == 0 ? 'M' : 'L').append(x).append(' ').append(y);
            lastX = x;
            lastY = y;
        }
        return path.toString();
    }

    public String attribute(double figure) {
        return String.format(Locale.ROOT, "%.1f", figure);
    }
}
