package org.fettle.marc.serials;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fettle.marc.Field;

/// What one issue is called: its enumeration and chronology by subfield code, as strings of a 863-865. Combined
/// values have a slash (`j` = `11/12`).
///
/// @param values codes `a` to `m`, in their order; never empty strings
public record Issue(SortedMap<Character, String> values) {
    public Issue {
        var kept = new TreeMap<Character, String>();
        values.forEach((code, value) -> {
            if (code >= 'a' && code <= 'm' && !value.isBlank()) kept.put(code, value.strip());
        });
        values = Collections.unmodifiableSortedMap(kept);
    }

    public static Issue of(Map<Character, String> values) {
        return new Issue(new TreeMap<>(values));
    }

    /// The first of each subfield $a to $m of a field.
    public static Issue of(Field.Data field) {
        var values = new TreeMap<Character, String>();
        for (var s : field.subfields()) values.putIfAbsent(s.code(), s.value());
        return new Issue(values);
    }

    /// Perhaps empty.
    public String value(char code) {
        return values.getOrDefault(code, "");
    }

    public boolean has(char code) {
        return values.containsKey(code);
    }

    /// As subfields in a line: `$a1$b7$i1990$j07`.
    public String line() {
        return values.entrySet().stream()
                .map(e -> "$" + e.getKey() + e.getValue())
                .collect(Collectors.joining());
    }
}
