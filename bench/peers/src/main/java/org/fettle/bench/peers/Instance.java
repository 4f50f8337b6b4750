package org.fettle.bench.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;

/// A Gehring and Homberger instance in VRPLIB's form: one depot, node 0. Distances and times are tenths, cut off.
///
/// @param distance by row and column, also the seconds
record Instance(int vehicles, int capacity, int work, int[] demand, int[] open, int[] close, int[][] distance) {
    private static final int SCALE = 10;

    static Instance read(Path file) throws IOException {
        var heads = new HashMap<String, String>();
        var sections = new HashMap<String, List<double[]>>();
        List<double[]> rows = new ArrayList<>();
        for (var line : Files.readAllLines(file)) {
            if (line.endsWith("_SECTION")) sections.put(line.strip(), rows = new ArrayList<>());
            else if (line.contains(":"))
                heads.put(
                        line.substring(0, line.indexOf(':')).strip(),
                        line.substring(line.indexOf(':') + 1).strip());
            else if (!line.isBlank() && Character.isDigit(line.strip().charAt(0))) rows.add(figures(line));
        }
        var points = sections.getOrDefault("NODE_COORD_SECTION", List.of());
        return new Instance(
                Integer.parseInt(heads.getOrDefault("VEHICLES", Integer.toString(points.size()))),
                Integer.parseInt(heads.getOrDefault("CAPACITY", "0")),
                SCALE * Integer.parseInt(heads.getOrDefault("SERVICE_TIME", "0")),
                column(sections.getOrDefault("DEMAND_SECTION", List.of()), 1, 1),
                column(sections.getOrDefault("TIME_WINDOW_SECTION", List.of()), 1, SCALE),
                column(sections.getOrDefault("TIME_WINDOW_SECTION", List.of()), 2, SCALE),
                distances(points));
    }

    private static double[] figures(String line) {
        var words = line.strip().split("\\s+");
        var figures = new double[words.length];
        for (int i = 0; i < words.length; i++) figures[i] = Double.parseDouble(words[i]);
        return figures;
    }

    private static int[] column(List<double[]> rows, int column, int scale) {
        return rows.stream()
                .mapToInt(row -> (int) Math.round(row[column] * scale))
                .toArray();
    }

    private static int[][] distances(List<double[]> points) {
        var distance = new int[points.size()][points.size()];
        for (int a = 0; a < points.size(); a++)
            for (int b = 0; b < points.size(); b++)
                distance[a][b] = (int)
                        (SCALE * Math.hypot(points.get(a)[1] - points.get(b)[1], points.get(a)[2] - points.get(b)[2]));
        return distance;
    }

    int nodes() {
        return demand.length;
    }

    /// A quarter more vehicles than the load alone takes, and a few: a model of all that the file allows is too large
    /// for peers that reckon with each vehicle.
    int enough() {
        long load = Arrays.stream(demand).asLongStream().sum();
        return (int) Math.min(vehicles, 5 + Math.ceil(1.25 * load / capacity));
    }

    /// Of the node; nobody works at the depot.
    int work(int node) {
        return node == 0 ? 0 : work;
    }

    long cost(List<List<Integer>> routes) {
        long cost = 0;
        for (var route : routes) {
            int at = 0;
            for (int node : route) {
                cost += distance[at][node];
                at = node;
            }
            cost += distance[at][0];
        }
        return cost;
    }
}
