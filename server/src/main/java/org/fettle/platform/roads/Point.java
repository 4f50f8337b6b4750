package org.fettle.platform.roads;

/// A place on the map: degrees, WGS 84.
public record Point(double latitude, double longitude) {
    private static final double EARTH_RADIUS_METRES = 6_371_000;

    public Point {
        if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180))
            throw new IllegalArgumentException("no place on earth: %s, %s".formatted(latitude, longitude));
    }

    /// As the crow flies (haversine).
    public double metresTo(Point other) {
        double dLat = Math.toRadians(other.latitude - latitude) / 2;
        double dLon = Math.toRadians(other.longitude - longitude) / 2;
        double a = Math.pow(Math.sin(dLat), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.pow(Math.sin(dLon), 2);
        return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(a)));
    }
}
