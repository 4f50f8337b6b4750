package org.fettle.bench.crash;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Compares the database with what was answered, and looks for anything half-saved.
final class Check {
    private record Row(String name, String sha256, String ofPieces, long size) {}

    /// Every broken promise, in words; empty when all is well.
    static List<String> faults(Connection db, Ledger ledger) throws SQLException {
        var faults = new ArrayList<String>();
        files(db, ledger, faults);
        counts(db, ledger, faults);
        present(db, "delivery", ledger.deliveries(), faults);
        present(db, "task_record", ledger.records(), faults);
        for (var law : HalfSaved.LAWS.entrySet()) expectNone(db, law.getKey(), law.getValue(), faults);
        for (var table : strings(db, """
                select c.relname from pg_trigger t join pg_class c on c.oid = t.tgrelid
                join pg_attribute a on a.attrelid = c.oid and a.attname = 'id' and a.atttypid = 'uuid'::regtype
                where t.tgname = 'audit' order by 1
                """)) audited(db, table, faults);
        return faults;
    }

    private static void files(Connection db, Ledger ledger, List<String> faults) throws SQLException {
        var stored = stored(db);
        for (var kept : ledger.files()) {
            var row = stored.get(kept.id());
            if (row == null) faults.add("lost: file %s (%s)".formatted(kept.id(), kept.name()));
            else if (!row.equals(new Row(kept.name(), kept.sha256(), kept.sha256(), kept.size())))
                faults.add("altered: file %s is %s, answered was %s".formatted(kept.id(), row, kept));
        }
    }

    private static Map<UUID, Row> stored(Connection db) throws SQLException {
        var found = new LinkedHashMap<UUID, Row>();
        try (var statement = db.createStatement();
                var rows = statement.executeQuery("""
                        select f.id, f.name, f.sha256, f.size,
                               encode(sha256(string_agg(p.bytes, ''::bytea order by p.nr)), 'hex') as of_pieces
                        from stored_file f join file_piece p on p.file_id = f.id
                        where f.name like 'crash-%' group by f.id
                        """)) {
            while (rows.next())
                found.put(
                        rows.getObject("id", UUID.class),
                        new Row(
                                rows.getString("name"),
                                rows.getString("sha256"),
                                rows.getString("of_pieces"),
                                rows.getLong("size")));
        }
        return found;
    }

    /// The name and the version of one row move together, and each step has its line in the audit.
    private static void counts(Connection db, Ledger ledger, List<String> faults) throws SQLException {
        for (var count : ledger.counts()) {
            try (var statement = db.prepareStatement("""
                    select substring(a.name from 7)::bigint as number, a.version - 1 as steps,
                           (select count(*) from audit_entry e where e.table_name = 'account'
                             and e.row_id = a.id::text and e.action = 'update') as audited
                    from account a where a.id = ?
                    """)) {
                statement.setObject(1, count.account());
                try (var row = statement.executeQuery()) {
                    if (!row.next()) {
                        faults.add("lost: account " + count.account());
                        continue;
                    }
                    var number = row.getLong("number");
                    if (number != count.answered() && number != count.sent())
                        faults.add("lost: %s holds %d".formatted(count, number));
                    if (number != row.getLong("steps") || number != row.getLong("audited"))
                        faults.add("half-saved: %s holds %d, in %d steps, %d of them audited"
                                .formatted(count, number, row.getLong("steps"), row.getLong("audited")));
                }
            }
        }
    }

    private static void present(Connection db, String table, Set<UUID> answered, List<String> faults)
            throws SQLException {
        try (var statement = db.prepareStatement(
                "select id from unnest(?::uuid[]) id where id not in (select id from %s)".formatted(table))) {
            statement.setArray(1, db.createArrayOf("uuid", answered.toArray()));
            try (var row = statement.executeQuery()) {
                while (row.next()) faults.add("lost: %s %s".formatted(table, row.getString(1)));
            }
        }
    }

    private static void audited(Connection db, String table, List<String> faults) throws SQLException {
        expectNone(db, "rows of " + table + " that the audit does not know", """
                select count(*) from "%1$s" t where not exists (
                    select from audit_entry e
                    where e.table_name = '%1$s' and e.row_id = t.id::text and e.action = 'insert')
                """.formatted(table), faults);
        expectNone(db, "rows that the audit knows and " + table + " does not", """
                select count(*) from audit_entry i where i.table_name = '%1$s' and i.action = 'insert'
                  and not exists (select from "%1$s" t where t.id::text = i.row_id)
                  and not exists (select from audit_entry d where d.table_name = '%1$s' and d.row_id = i.row_id
                                  and d.action = 'delete')
                """.formatted(table), faults);
    }

    private static void expectNone(Connection db, String what, String sql, List<String> faults) throws SQLException {
        try (var statement = db.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            if (row.getLong(1) > 0) faults.add("half-saved: %d %s".formatted(row.getLong(1), what));
        }
    }

    private static List<String> strings(Connection db, String sql) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = db.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) found.add(rows.getString(1));
        }
        return found;
    }

    private Check() {}
}
