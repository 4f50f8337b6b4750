package org.fettle.marc.shelf;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Volumes, copies and dates behind a call number, in one spelling, so that `Volume 2` and `v.2` are the same and
/// months stand in the year's order.
final class Parts {
    private static final Pattern WORD = Pattern.compile(
            "(?<![A-Z0-9.])(VOLUME|VOLS?|V|COPY|COP|C|NUMBER|NUM|NOS?|NR|PARTS?|PTS?|SERIES|SER|BAND|BD)"
                    + "\\b\\.?(?=\\s*[A-Z]?[0-9])");
    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("VOLUME", "V"),
            Map.entry("VOL", "V"),
            Map.entry("VOLS", "V"),
            Map.entry("BAND", "BD"),
            Map.entry("COPY", Parts.COPY),
            Map.entry("COP", Parts.COPY),
            Map.entry("C", Parts.COPY),
            Map.entry("NUMBER", "NO"),
            Map.entry("NUM", "NO"),
            Map.entry("NOS", "NO"),
            Map.entry("NR", "NO"),
            Map.entry("PART", "PT"),
            Map.entry("PARTS", "PT"),
            Map.entry("PTS", "PT"),
            Map.entry("SERIES", "SER"));

    /// Copies of one volume stand together before the next: `v.1 c.2` before `v.1-2`.
    static final String COPY = "!C";

    private static final String MONTH =
            "(JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC|WINTER|SPRING|SUMMER|FALL|AUTUMN)"
                    + "(?:UARY|RUARY|CH|IL|E|Y|UST|T(?:EMBER)?|OBER|EMBER)?\\b\\.?";
    private static final String YEAR = "(1[4-9][0-9]{2}|20[0-9]{2})";
    private static final Pattern MONTH_FIRST =
            Pattern.compile("\\b" + MONTH + "\\s*(?:([0-9]{1,2})(?:\\s*,)?\\s+)?" + YEAR + "\\b");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("\\b" + YEAR + "[ :/,]+" + MONTH + "(?:\\s*([0-9]{1,2})\\b)?");
    private static final String ORDER = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC";

    static String inOneSpelling(String upper) {
        if (upper.length() < 2) return upper;
        var words = WORD.matcher(upper).replaceAll(m -> " " + SHORT.getOrDefault(m.group(1), m.group(1)) + " ");
        var dated = MONTH_FIRST.matcher(words).replaceAll(m -> date(m.group(3), m.group(1), m, 2));
        return YEAR_FIRST.matcher(dated).replaceAll(m -> date(m.group(1), m.group(2), m, 3));
    }

    /// `1996 @03 @15`: year, month, day, of which what is not said is left out.
    private static String date(String year, String month, MatchResult m, int day) {
        var text = new StringBuilder(" ").append(year).append(" @").append("%02d".formatted(number(month)));
        if (m.group(day) != null) text.append(" @").append("%02d".formatted(Integer.parseInt(m.group(day))));
        return text.append(' ').toString();
    }

    /// A season stands with its first month; winter is that at the year's beginning.
    private static int number(String month) {
        return switch (month) {
            case "WINTER" -> 1;
            case "SPRING" -> 3;
            case "SUMMER" -> 6;
            case "FALL", "AUTUMN" -> 9;
            default -> ORDER.indexOf(month) / 4 + 1;
        };
    }

    private Parts() {}
}
