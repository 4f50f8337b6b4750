package org.fettle.people;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Several facts in one cell of CSV: facts apart by `;`, their parts by `|`, a backslash before what is meant as it
/// stands. What is written is read back the same.
final class FactCells {
    static String write(List<List<String>> facts) {
        return facts.stream()
                .map(parts -> parts.stream().map(FactCells::escaped).collect(Collectors.joining(" | ")))
                .collect(Collectors.joining("; "));
    }

    /// Parts without spaces around them; facts that are empty altogether are left out.
    static List<List<String>> read(String cell) {
        var facts = new ArrayList<List<String>>();
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        for (int i = 0; i <= cell.length(); i++) {
            var c = i == cell.length() ? ';' : cell.charAt(i);
            if (c == '\\' && i + 1 < cell.length()) part.append(cell.charAt(++i));
            else if (c != '|' && c != ';') part.append(c);
            else {
                parts.add(part.toString().strip());
                part.setLength(0);
                if (c == ';') {
                    if (parts.stream().anyMatch(p -> !p.isEmpty())) facts.add(List.copyOf(parts));
                    parts.clear();
                }
            }
        }
        return facts;
    }

    private static String escaped(String part) {
        return part.replaceAll("[\\\\|;]", "\\\\$0");
    }

    private FactCells() {}
}
