package org.fettle.dispatch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Public benchmark files: VRPLIB text with Euclidean coordinates, and the older Solomon text. Which of the two it is
/// is seen from the content.
///
/// Distances and times are ten times the Euclidean distance, cut off, and times in the file are multiplied by ten, as
/// the published best solutions are counted.
public final class VrpFile {
    private static final int SCALE = 10;
    private static final List<String> SECTIONS = List.of(
            "NODE_COORD_SECTION",
            "DEMAND_SECTION",
            "TIME_WINDOW_SECTION",
            "SERVICE_TIME_SECTION",
            "PRIZE_SECTION",
            "DEPOT_SECTION");

    /// What is wrong where; lines count from 1.
    public static final class Bad extends Exception {
        private static final long serialVersionUID = 1;

        Bad(int line, int column, String expected) {
            super("line " + line + ", column " + column + ": " + expected);
        }
    }

    private final Map<Integer, double[]> coordinates = new TreeMap<>();
    private final Map<Integer, double[]> demand = new TreeMap<>();
    private final Map<Integer, double[]> windows = new TreeMap<>();
    private final Map<Integer, double[]> service = new TreeMap<>();
    private final Map<Integer, double[]> prizes = new TreeMap<>();
    private int vehicles;
    private int capacity = Integer.MAX_VALUE;
    private int serviceTime;

    private VrpFile() {}

    public static Problem read(List<String> lines) throws Bad {
        var file = new VrpFile();
        boolean solomon = lines.stream().anyMatch(line -> line.strip().equals("VEHICLE"));
        if (solomon) file.solomon(lines);
        else file.vrplib(lines);
        return file.problem(lines.size());
    }

    private void vrplib(List<String> lines) throws Bad {
        Map<Integer, double[]> section = null;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i).strip();
            if (line.isEmpty() || line.equals("-1")) continue;
            if (line.equals("EOF")) return;
            if (Character.isLetter(line.charAt(0))) section = head(line, lines.get(i), i + 1);
            else if (section == null) throw new Bad(i + 1, 1, "a keyword or a section was expected before figures");
            else row(section, lines.get(i), i + 1);
        }
    }

    private Map<Integer, double[]> head(String line, String raw, int number) throws Bad {
        int colon = line.indexOf(':');
        if (colon < 0)
            return switch (line) {
                case "NODE_COORD_SECTION" -> coordinates;
                case "DEMAND_SECTION" -> demand;
                case "TIME_WINDOW_SECTION" -> windows;
                case "SERVICE_TIME_SECTION" -> service;
                case "PRIZE_SECTION" -> prizes;
                case "DEPOT_SECTION" -> new TreeMap<>();
                default -> throw new Bad(number, 1, "section " + line + " is not known; known are " + SECTIONS);
            };
        var key = line.substring(0, colon).strip();
        var value = line.substring(colon + 1).strip();
        int column = raw.indexOf(value) + 1;
        switch (key) {
            case "VEHICLES" -> vehicles = (int) figure(value, number, column);
            case "CAPACITY" -> capacity = (int) figure(value, number, column);
            case "SERVICE_TIME" -> serviceTime = (int) figure(value, number, column);
            case "EDGE_WEIGHT_TYPE" -> {
                if (!value.equals("EUC_2D")) throw new Bad(number, column, "EUC_2D was expected, not " + value);
            }
            case "VEHICLES_MAX_DURATION" ->
                throw new Bad(number, 1, "a greatest duration of routes cannot be planned with yet");
            default -> {} // NAME, TYPE, COMMENT, DIMENSION say nothing the plan needs
        }
        return new TreeMap<>();
    }

    private static void row(Map<Integer, double[]> section, String line, int number) throws Bad {
        var figures = figures(line, number);
        section.put((int) figures[0], Arrays.copyOfRange(figures, 1, figures.length));
    }

    /// Name, VEHICLE, header, number and capacity, CUSTOMER, header, then id x y demand ready due service.
    private void solomon(List<String> lines) throws Bad {
        boolean customers = false;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i).strip();
            customers |= line.equals("CUSTOMER");
            if (line.isEmpty() || !Character.isDigit(line.charAt(0))) continue;
            var figures = figures(lines.get(i), i + 1);
            if (!customers) {
                need(figures, 2, i + 1, "number and capacity of the vehicles");
                vehicles = (int) figures[0];
                capacity = (int) figures[1];
                continue;
            }
            need(figures, 7, i + 1, "id, x, y, demand, ready, due and service");
            int id = (int) figures[0] + 1;
            coordinates.put(id, new double[] {figures[1], figures[2]});
            demand.put(id, new double[] {figures[3]});
            windows.put(id, new double[] {figures[4], figures[5]});
            service.put(id, new double[] {figures[6]});
        }
    }

    private static void need(double[] figures, int count, int line, String what) throws Bad {
        if (figures.length < count)
            throw new Bad(line, 1, what + " were expected (" + count + " figures), not " + figures.length);
    }

    private static double[] figures(String line, int number) throws Bad {
        var parts = line.strip().split("\\s+");
        var figures = new double[parts.length];
        int from = 0;
        for (int i = 0; i < parts.length; i++) {
            from = line.indexOf(parts[i], from);
            figures[i] = figure(parts[i], number, from + 1);
            from += parts[i].length();
        }
        return figures;
    }

    private static double figure(String text, int line, int column) throws Bad {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException _) {
            throw new Bad(line, column, "a figure was expected, not '" + text + "'");
        }
    }

    private Problem problem(int lines) throws Bad {
        var depot = coordinates.get(1);
        if (depot == null) throw new Bad(lines, 1, "a node 1, the depot, was expected");
        var ids = List.copyOf(coordinates.keySet());
        for (int id : ids)
            if (coordinates.getOrDefault(id, new double[0]).length < 2)
                throw new Bad(lines, 1, "x and y of node " + id + " were expected");
        if (vehicles <= 0) throw new Bad(lines, 1, "VEHICLES, at least 1, was expected");
        int until = second(windows, 1, 1, Flat.NEVER / SCALE);
        var technicians = new ArrayList<Technician>();
        for (int i = 0; i < vehicles; i++) {
            var shift = new Technician.Shift(0, 0, until);
            technicians.add(new Technician("vehicle " + (i + 1), List.of(shift), capacity, 0));
        }
        var everybody = Who.all(vehicles);
        var visits = new ArrayList<Visit>();
        for (int i = 1; i < ids.size(); i++) {
            int id = ids.get(i);
            int work = service.containsKey(id) ? second(service, id, 0, 0) : serviceTime * SCALE;
            var visit = Visit.of(Integer.toString(id - 1), i, work, everybody)
                    .within(new Window(second(windows, id, 0, 0), second(windows, id, 1, Flat.NEVER / SCALE)))
                    .carrying((int) demand.getOrDefault(id, new double[] {0})[0]);
            visits.add(prizes.containsKey(id) ? visit.priced(second(prizes, id, 0, 0)) : visit);
        }
        return new Problem(technicians, visits, euclidean(), Weights.DISTANCE);
    }

    private static int second(Map<Integer, double[]> section, int id, int column, int otherwise) {
        var row = section.get(id);
        return row == null || row.length <= column ? otherwise * SCALE : (int) (row[column] * SCALE);
    }

    private Travel euclidean() {
        var points = List.copyOf(coordinates.values());
        int n = points.size();
        var distance = new int[n * n];
        for (int a = 0; a < n; a++)
            for (int b = 0; b < n; b++) {
                var from = points.get(a);
                var to = points.get(b);
                distance[a * n + b] = (int) (SCALE * Math.hypot(from[0] - to[0], from[1] - to[1]));
            }
        return Travel.matrix(n, distance, distance);
    }
}
