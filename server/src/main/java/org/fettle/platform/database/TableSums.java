package org.fettle.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Names, columns and order-free sums of all tables.
///
/// A table's sum adds a 64-bit hash of each row's text: equal rows give equal sums in whatever order they lie on disk.
final class TableSums {
    record Sum(long rows, String sum) {}

    static List<String> tables(Connection db) throws SQLException {
        return strings(db, """
                select c.relname from pg_class c
                where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
                order by c.relname
                """);
    }

    /// Generated columns make themselves; everything else is copied.
    static List<String> columns(Connection db, String table) throws SQLException {
        return strings(db, """
                select attname from pg_attribute
                where attrelid = 'public.%s'::regclass and attnum > 0 and not attisdropped and attgenerated = ''
                order by attnum
                """.formatted(quoted(table)));
    }

    static Sum of(Connection db, String table) throws SQLException {
        var query = "select count(*), coalesce(sum(hashtextextended(t::text, 0)::numeric), 0)::text from public.%s t"
                .formatted(quoted(table));
        try (var statement = db.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return new Sum(row.getLong(1), row.getString(2));
        }
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static List<String> strings(Connection db, String query) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = db.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) found.add(rows.getString(1));
        }
        return found;
    }

    private TableSums() {}
}
