package org.fettle.library.search;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Names of the languages that MARC codes (ISO 639-2/B, https://www.loc.gov/marc/languages/).
public final class Languages {
    /// Where MARC's code, taken from the English name, is not the one Java knows.
    private static final Map<String, String> BIBLIOGRAPHIC = Map.ofEntries(
            Map.entry("alb", "sq"),
            Map.entry("arm", "hy"),
            Map.entry("baq", "eu"),
            Map.entry("bur", "my"),
            Map.entry("chi", "zh"),
            Map.entry("cze", "cs"),
            Map.entry("dut", "nl"),
            Map.entry("fre", "fr"),
            Map.entry("geo", "ka"),
            Map.entry("ger", "de"),
            Map.entry("gre", "el"),
            Map.entry("ice", "is"),
            Map.entry("mac", "mk"),
            Map.entry("mao", "mi"),
            Map.entry("may", "ms"),
            Map.entry("per", "fa"),
            Map.entry("rum", "ro"),
            Map.entry("slo", "sk"),
            Map.entry("tib", "bo"),
            Map.entry("wel", "cy"));

    private static final Map<String, String> TWO_LETTERS = twoLetters();

    /// In the reader's words, e.g. "German" for `ger`; an unknown code as it is.
    public static String name(String code, Locale reader) {
        return Locale.of(TWO_LETTERS.getOrDefault(code, code)).getDisplayLanguage(reader);
    }

    private static Map<String, String> twoLetters() {
        var found = new HashMap<>(BIBLIOGRAPHIC);
        for (var two : Locale.getISOLanguages())
            found.putIfAbsent(Locale.of(two).getISO3Language(), two);
        return Map.copyOf(found);
    }

    private Languages() {}
}
