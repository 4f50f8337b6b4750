package org.fettle.dispatch;

import java.util.List;

/// Points of a plane, and how the published values count the distance between two of them.
enum Points {
    /// Ten times the distance, cut off: vehicle routing with time windows, as in the DIMACS challenge.
    TENTHS(10) {
        @Override
        int distance(double exact) {
            return (int) (10 * exact);
        }
    },
    /// A thousand times the distance, to the nearest: several depots.
    THOUSANDTHS(1000) {
        @Override
        int distance(double exact) {
            return (int) Math.round(1000 * exact);
        }
    },
    /// To the nearest whole number: capacitated routing (TSPLIB's `EUC_2D`).
    WHOLE(1) {
        @Override
        int distance(double exact) {
            return (int) Math.round(exact);
        }
    };

    final int scale;

    Points(int scale) {
        this.scale = scale;
    }

    abstract int distance(double exact);

    Travel travel(List<double[]> points) {
        int n = points.size();
        var distance = new int[n * n];
        for (int a = 0; a < n; a++)
            for (int b = 0; b < n; b++) {
                var from = points.get(a);
                var to = points.get(b);
                distance[a * n + b] = distance(Math.hypot(from[0] - to[0], from[1] - to[1]));
            }
        return Travel.matrix(n, distance, distance);
    }
}
