package org.fettle.marc.shelf;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.text.Normalizer;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// A Cutter-Sanborn table that the library supplies as a file: a line holds the beginning of a name, a tab and its
/// digits, `Abbot<tab>131`. A name has the number of the last line that does not file behind it.
public final class CutterSanborn {
    /// A line that is none.
    ///
    /// @param number the first line is 1
    public record Fault(int number, String line, String remedy) {}

    private final TreeMap<String, String> table = new TreeMap<>();
    private final java.util.List<Fault> faults = new java.util.ArrayList<>();

    public static CutterSanborn read(Reader in) throws IOException {
        var read = new CutterSanborn();
        var lines = new BufferedReader(in);
        int number = 0;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) read.add(line, ++number);
        return read;
    }

    private void add(String line, int number) {
        if (line.isBlank() || line.startsWith("#")) return;
        var cells = line.split("\t", -1);
        if (cells.length == 2 && !filed(cells[0]).isEmpty() && cells[1].strip().matches("[0-9]{1,4}"))
            table.put(filed(cells[0]), cells[1].strip());
        else faults.add(new Fault(number, line, "write the beginning of a name, a tab and its digits"));
    }

    public java.util.List<Fault> faults() {
        return java.util.List.copyOf(faults);
    }

    /// Initial and digits; empty if the table has nothing for this letter.
    public Optional<String> of(String name) {
        var filed = filed(name);
        if (filed.isEmpty()) return Optional.empty();
        return Optional.ofNullable(table.floorEntry(filed))
                .filter(e -> e.getKey().charAt(0) == filed.charAt(0))
                .map(e -> Character.toUpperCase(filed.charAt(0)) + e.getValue());
    }

    /// The table's number if it is free and in order on the shelf, else the shortest between its neighbours.
    ///
    /// @param shelf names in filing order with their numbers
    public Optional<String> fit(String name, NavigableMap<String, String> shelf) {
        return Cutters.fit(name, shelf, this::of);
    }

    private static String filed(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]", "");
    }

    private CutterSanborn() {}
}
