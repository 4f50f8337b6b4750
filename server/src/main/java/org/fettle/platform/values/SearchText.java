package org.fettle.platform.values;

import java.util.Locale;

/// What somebody typed into a search, as the database is asked for it.
public record SearchText(String words) {
    public SearchText {
        words = words.strip();
    }

    /// For `ilike`: anywhere in the text.
    public String anywhere() {
        return "%" + literal() + "%";
    }

    /// For `ilike`: at its beginning.
    public String beginning() {
        return literal() + "%";
    }

    /// For a telephone number without its spaces and signs; fewer than four digits are none, they would be in all.
    public String digits() {
        var digits = words.replaceAll("[^0-9]", "");
        return digits.length() < 4 ? "none" : "%" + digits + "%";
    }

    /// The number of a code such as `WO-1024`, so that it is found by its index; -1, which nothing has, for other
    /// words.
    public long number(String prefix) {
        var upper = words.toUpperCase(Locale.ROOT);
        if (!upper.startsWith(prefix)) return -1;
        var number = upper.substring(prefix.length());
        return number.matches("[0-9]{1,18}") ? Long.parseLong(number) : -1;
    }

    private String literal() {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
