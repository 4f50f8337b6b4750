package org.fettle.platform.lists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A [Listing] as pieces of SQL. All of them come from the [Table], none from outside; what came from outside are
/// parameters.
///
/// ```
/// var keys = Keyset.of(listing);
/// var rows = sql.sql("select a.*, %s from account a where %s and … order by %s limit :limit".formatted(keys.columns(),
/// keys.after(), keys.order()))
///         .params(keys.parameters()).query((row, _) -> keys.row(row, account(row))).list();
/// return keys.page(rows);
/// ```
public final class Keyset {
    /// A row with its place in the list.
    public record Keyed<T>(T row, String key, String tie) {}

    private final Listing listing;
    private final String sql;
    private final String type;

    private Keyset(Listing listing) {
        var column = listing.table().column(listing.sort()).orElseThrow();
        this.listing = listing;
        this.sql = Objects.requireNonNull(column.sql());
        this.type = column.type();
    }

    public static Keyset of(Listing listing) {
        return new Keyset(listing);
    }

    /// To be selected beside the rest.
    public String columns() {
        return "(%s)::text as list_key, (%s)::text as list_tie"
                .formatted(sql, listing.table().tie());
    }

    /// True of the rows that belong to this page and later ones.
    public String after() {
        if (listing.after() == null) return "true";
        return "(%s, %s) %s (cast(:listKey as %s), cast(:listTie as %s))"
                .formatted(
                        sql,
                        listing.table().tie(),
                        listing.descending() ? "<" : ">",
                        type,
                        listing.table().tieType());
    }

    public String order() {
        var way = listing.descending() ? "desc" : "asc";
        return "%s %s, %s %s".formatted(sql, way, listing.table().tie(), way);
    }

    /// The same order for all rows at once, wherever the page began: for a download.
    public static Keyset all(Listing listing) {
        return new Keyset(
                new Listing(listing.table(), listing.filters(), listing.sort(), listing.descending(), null, 1));
    }

    /// One row more than the page shows: if it comes, there is a next page.
    public Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        parameters.put("limit", listing.size() + 1);
        var after = listing.after();
        if (after != null) {
            parameters.put("listKey", after.key());
            parameters.put("listTie", after.tie());
        }
        return parameters;
    }

    public <T> Keyed<T> row(ResultSet result, T row) throws SQLException {
        return new Keyed<>(row, result.getString("list_key"), result.getString("list_tie"));
    }

    public <T> Page<T> page(List<Keyed<T>> rows) {
        if (rows.size() <= listing.size()) return new Page<>(values(rows), null);
        var shown = rows.subList(0, listing.size());
        var last = shown.getLast();
        return new Page<>(values(shown), new Cursor(listing.order(), last.key(), last.tie()).text());
    }

    private static <T> List<T> values(List<Keyed<T>> rows) {
        return rows.stream().map(Keyed::row).toList();
    }
}
