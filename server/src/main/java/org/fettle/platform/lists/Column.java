package org.fettle.platform.lists;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One column of a list.
///
/// @param key its name in the address, the API and the CSV's first line
/// @param text key of its heading in the bundles
/// @param sql what to sort by, not null in any row; null when it cannot be sorted by
/// @param type the SQL type of `sql`
/// @param filter how it can be narrowed down
/// @param shown false for a filter without a column of its own
public record Column(String key, String text, @Nullable String sql, String type, Filter filter, boolean shown) {
    public sealed interface Filter {}

    /// Cannot be filtered by.
    public record None() implements Filter {}

    /// Free text.
    public record Text() implements Filter {}

    /// A day, written as 2026-11-24.
    public record Day() implements Filter {}

    /// The id of something: it comes with a link and is not typed.
    public record Id() implements Filter {}

    /// One of these values; `words` is the prefix of their names in the bundles (`role.` + `desk`), or empty when the
    /// values speak for themselves.
    public record Choice(List<String> values, String words) implements Filter {}

    public static Column plain(String key, String text) {
        return new Column(key, text, null, "text", new None(), true);
    }

    /// Sorted by a text.
    public static Column sorted(String key, String text, String sql) {
        return sorted(key, text, sql, "text");
    }

    public static Column sorted(String key, String text, String sql, String type) {
        return new Column(key, text, sql, type, new None(), true);
    }

    /// Filtered by, not shown.
    public static Column filter(String key, String text, Filter filter) {
        return new Column(key, text, null, "text", filter, false);
    }

    public Column with(Filter by) {
        return new Column(key, text, sql, type, by, shown);
    }

    public boolean sortable() {
        return sql != null;
    }

    public boolean filtered() {
        return !(filter instanceof None);
    }
}
