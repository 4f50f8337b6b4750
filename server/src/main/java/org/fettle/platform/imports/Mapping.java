package org.fettle.platform.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.fettle.platform.imports.CsvKind.Field;
import org.fettle.platform.lists.Csv;

/// Which column of the file is which field: field's key → column, from 0.
public record Mapping(Map<String, Integer> columns) {
    public Mapping {
        columns = Map.copyOf(columns);
    }

    /// By equal names, as the key or as people call it; spaces, case and punctuation do not matter.
    static Mapping guess(List<String> header, List<Field> fields, Function<String, List<String>> names) {
        var found = new HashMap<String, Integer>();
        for (var field : fields)
            for (var i = 0; i < header.size(); i++) {
                var column = plain(header.get(i));
                var same = column.equals(plain(field.key()))
                        || names.apply(field.text()).stream()
                                .anyMatch(name -> plain(name).equals(column));
                if (same && !found.containsValue(i)) found.putIfAbsent(field.key(), i);
            }
        return new Mapping(found);
    }

    /// From a form: what names no field or no column is left out.
    static Mapping of(Map<String, String> form, List<Field> fields, int width) {
        var found = new HashMap<String, Integer>();
        for (var field : fields) {
            var column = form.getOrDefault("column." + field.key(), "");
            if (column.matches("\\d{1,4}") && Integer.parseInt(column) < width)
                found.put(field.key(), Integer.valueOf(column));
        }
        return new Mapping(found);
    }

    Map<String, String> values(Csv.Line line) {
        var values = new HashMap<String, String>();
        columns.forEach(
                (field, column) -> values.put(field, line.cells().get(column).strip()));
        return Map.copyOf(values);
    }

    /// The column of a field, -1 if there is none.
    public int column(Field field) {
        return columns.getOrDefault(field.key(), -1);
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
