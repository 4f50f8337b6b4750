package org.fettle.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// VRPLIB text taken apart: headings `KEY : value`, and sections whose rows begin with a node's number.
final class VrplibText {
    private static final Set<String> HEADINGS = Set.of(
            "VEHICLES",
            "CAPACITY",
            "SERVICE_TIME",
            "DIMENSION",
            "TYPE",
            "EDGE_WEIGHT_TYPE",
            "EDGE_WEIGHT_FORMAT",
            "VEHICLES_MAX_DURATION");
    private static final Set<String> SILENT =
            Set.of("NAME", "COMMENT", "DISPLAY_DATA_TYPE", "NODE_COORD_TYPE", "BEST_KNOWN", "AUTHOR");
    private static final Set<String> SECTIONS = Set.of(
            "NODE_COORD_SECTION",
            "DEMAND_SECTION",
            "TIME_WINDOW_SECTION",
            "SERVICE_TIME_SECTION",
            "PRIZE_SECTION",
            "VEHICLES_DEPOT_SECTION",
            "DEPOT_SECTION",
            "EDGE_WEIGHT_SECTION");

    private final Map<String, Words> headings = new TreeMap<>();
    private final Map<String, Map<Integer, Words>> sections = new TreeMap<>();
    private final List<Words> matrix = new ArrayList<>();
    private final List<Integer> depots = new ArrayList<>();
    final int lines;

    VrplibText(List<Words> lines) throws BadFile {
        this.lines = lines.size();
        var section = "";
        for (var line : lines) {
            if (line.empty()) continue;
            if (line.text().equals("EOF")) return;
            if (line.startsWithFigure()) row(section, line);
            else section = head(line);
        }
    }

    private String head(Words line) throws BadFile {
        int colon = line.text().indexOf(':');
        var key = (colon < 0 ? line.text() : line.text().substring(0, colon)).strip();
        if (SECTIONS.contains(key)) {
            sections.putIfAbsent(key, new TreeMap<>());
            return key;
        }
        if (colon < 0) throw line.bad(0, "section " + key + " is not known; one of " + sorted(SECTIONS));
        // 'KEY : value', 'KEY: value' and 'KEY :value' alike: the value is the last word
        if (HEADINGS.contains(key)) headings.put(key, line);
        else if (!SILENT.contains(key))
            throw line.bad(0, "heading " + key + " is not known; one of " + sorted(HEADINGS));
        return "";
    }

    private static List<String> sorted(Set<String> names) {
        return names.stream().sorted().toList();
    }

    private void row(String section, Words line) throws BadFile {
        switch (section) {
            case "" -> throw line.bad(0, "a heading or a section was expected before figures");
            case "EDGE_WEIGHT_SECTION" -> matrix.add(line);
            case "DEPOT_SECTION" -> {
                if (!line.first().equals("-1")) depots.add(line.whole(0, 1, "a depot's number"));
            }
            default -> {
                line.need(2, "a number and its value were");
                var rows = sections.getOrDefault(section, new TreeMap<>());
                if (rows.put(line.whole(0, 1, "a number"), line) != null)
                    throw line.bad(0, "number " + line.first() + " stands twice in " + section);
            }
        }
    }

    boolean has(String section) {
        return sections.containsKey(section);
    }

    Map<Integer, Words> section(String name) {
        return sections.getOrDefault(name, Map.of());
    }

    Words row(String section, int number) throws BadFile {
        var row = section(section).get(number);
        if (row == null) throw new BadFile(lines, 1, "%s: a row for number %d was expected".formatted(section, number));
        return row;
    }

    List<Words> matrix() {
        return matrix;
    }

    List<Integer> depots() {
        return depots.isEmpty() ? List.of(1) : depots;
    }

    boolean headed(String key) {
        return headings.containsKey(key);
    }

    String word(String key, String otherwise) {
        var line = headings.get(key);
        return line == null
                ? otherwise
                : line.text().substring(line.text().indexOf(':') + 1).strip();
    }

    int whole(String key, int least, int otherwise) throws BadFile {
        var line = headings.get(key);
        return line == null ? otherwise : line.whole(line.count() - 1, least, key);
    }

    int scaled(String key, int scale, int otherwise) throws BadFile {
        var line = headings.get(key);
        return line == null ? otherwise : line.scaled(line.count() - 1, scale, key);
    }

    BadFile bad(String key, String expected) {
        var line = headings.get(key);
        return line == null ? new BadFile(lines, 1, expected) : line.bad(line.count() - 1, expected);
    }
}
