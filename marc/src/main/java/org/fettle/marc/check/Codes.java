package org.fettle.marc.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The code lists of MARC 21: `codes.tsv`.
public final class Codes {
    private static final Map<String, Set<String>> LISTS = load();

    public static boolean isLanguage(String code) {
        return has("language", code);
    }

    public static boolean isCountry(String code) {
        return has("country", code);
    }

    /// Obsolete codes stay good in records made before.
    private static boolean has(String list, String code) {
        return LISTS.getOrDefault(list + " current", Set.of()).contains(code)
                || LISTS.getOrDefault(list + " obsolete", Set.of()).contains(code);
    }

    private static Map<String, Set<String>> load() {
        var lists = new HashMap<String, Set<String>>();
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Codes.class.getResourceAsStream("codes.tsv")), StandardCharsets.UTF_8))) {
            in.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                var cells = line.split("\t");
                lists.put(cells[0] + " " + cells[1], Set.of(cells[2].split(" ")));
            });
            return lists;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Codes() {}
}
