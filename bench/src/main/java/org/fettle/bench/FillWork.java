package org.fettle.bench;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// Fills a running demo with work records, for measurements of pages at size: a hundred technicians, two thousand
/// things,
/// one finished task with its record each. Written as the database's owner, under all constraints and triggers.
public final class FillWork {
    private static final PrintStream OUT = System.out;
    private static final int THINGS = 2000;
    private static final int TECHNICIANS = 100;

    /// Ids that are easy to find again: `kind`, then the number.
    private static final String ID = "('00000000-0000-7%s-8000-' || lpad(%s::text, 12, '0'))::uuid";

    /// @param args data folder, number of records
    public static void main(String[] args) throws Exception {
        var data = Path.of(args[0]);
        var records = Integer.parseInt(args[1]);
        var note = Files.readAllLines(data.resolve("pg/postmaster.pid"));
        var url = "jdbc:postgresql://127.0.0.1:%s/fettle".formatted(note.get(3).strip());
        try (var db = DriverManager.getConnection(url, "fettle_owner", Files.readString(data.resolve("secret")))) {
            db.setAutoCommit(false);
            fill(db, records);
            db.commit();
            db.setAutoCommit(true);
            run(db, "vacuum analyze");
        }
        OUT.printf("filled with %d records of %d things by %d technicians%n", records, THINGS, TECHNICIANS);
    }

    private static void fill(Connection db, int records) throws SQLException {
        run(db, """
                insert into technician (id, name, team, practices, zone)
                select %s, 'Bench technician ' || n, 'bench', '{FIELD,LIBRARY}', 'Europe/Berlin'
                from generate_series(0, %d) n on conflict do nothing
                """.formatted(id("001", "n"), TECHNICIANS - 1));
        run(db, """
                insert into decision (id, technician_id, task_type, jurisdiction, zone, during, outcome, pack,
                                      pack_version, rule, decided_at, decided_by)
                select %s, %s, 'bench', 'DE', 'Europe/Berlin', '[2020-01-01,2030-01-01)', 'ALLOWED', 'bench', '1',
                       'bench', now(), 'bench'
                from generate_series(0, %d) n on conflict do nothing
                """.formatted(id("002", "n"), id("001", "n"), TECHNICIANS - 1));
        run(db, """
                insert into task (id, practice, task_type, title, thing_kind, thing_id, jurisdiction, zone, minutes,
                                  seats, priority, exclusive, state)
                select %s, 'FIELD', 'bench', 'Bench task ' || n, 'asset', %s, 'DE', 'Europe/Berlin',
                       30, 1, 3, false, 'DONE'
                from generate_series(1, %d) n on conflict do nothing
                """.formatted(id("003", "n"), id("005", "mod(n, " + THINGS + ")"), records));
        run(db, """
                insert into task_record (id, task_id, practice, task_type, title, thing_kind, thing_id, technician_id,
                                         decision_id, worked, travel_seconds, outcome, summary, written_at, written_by)
                select %s, %s, 'FIELD', 'bench', 'Bench task ' || n, 'asset', %s, %s, %s,
                       tstzrange('2024-01-01'::timestamptz + n * interval '10 min',
                                 '2024-01-01'::timestamptz + n * interval '10 min' + interval '25 min'),
                       600, 'DONE', 'Done as planned, number ' || n,
                       '2024-01-01'::timestamptz + n * interval '10 min' + interval '30 min', 'bench'
                from generate_series(1, %d) n on conflict do nothing
                """.formatted(
                        id("004", "n"),
                        id("003", "n"),
                        id("005", "mod(n, " + THINGS + ")"),
                        id("001", "mod(n, " + TECHNICIANS + ")"),
                        id("002", "mod(n, " + TECHNICIANS + ")"),
                        records));
    }

    private static String id(String kind, String number) {
        return ID.formatted(kind, number);
    }

    private static void run(Connection db, String sql) throws SQLException {
        try (var statement = db.createStatement()) {
            statement.execute(sql);
        }
    }

    private FillWork() {}
}
