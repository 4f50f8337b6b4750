package org.fettle.marc.check;

import java.util.HashMap;
import java.util.Map;
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

    /// Geographic area, seven characters: `n-us---`.
    public static boolean isArea(String code) {
        return has("area", code);
    }

    public static boolean isRelator(String code) {
        return has("relator", code);
    }

    /// Obsolete codes stay good in records made before.
    ///
    /// @param list language, country, area, relator, content, media, carrier
    static boolean has(String list, String code) {
        return LISTS.getOrDefault(list + " current", Set.of()).contains(code)
                || LISTS.getOrDefault(list + " obsolete", Set.of()).contains(code);
    }

    private static Map<String, Set<String>> load() {
        var lists = new HashMap<String, Set<String>>();
        for (var cells : Tables.rows("codes.tsv")) lists.put(cells[0] + " " + cells[1], Set.of(cells[2].split(" ")));
        return lists;
    }

    private Codes() {}
}
