package org.fettle.platform.lists;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/// The last row of a page, by what the list is sorted by and by its tie breaker: there the next page begins.
/// Travels as an opaque text. Rows that come or go in between neither repeat nor hide others.
record Cursor(String sort, String key, String tie) {
    private static final String BETWEEN = "\u0000";

    String text() {
        var joined = sort + BETWEEN + key + BETWEEN + tie;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined.getBytes(StandardCharsets.UTF_8));
    }

    /// Empty if it is no cursor.
    static Optional<Cursor> parse(String text) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(BETWEEN, -1);
            return parts.length == 3 ? Optional.of(new Cursor(parts[0], parts[1], parts[2])) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
