package org.fettle.platform.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;

/// A backup into an empty database: migrated as far as the backup was, filled in one transaction, proven by count and
/// sum.
public final class Restore {
    /// Throws [IllegalArgumentException] with the reason when the file is damaged or the database is not empty.
    ///
    /// @return tables and rows restored
    public static String into(EmbeddedDatabase database, Path file, Consumer<String> progress)
            throws SQLException, IOException {
        try (var backup = BackupFile.open(file)) {
            backup.verify();
            try (var owner = database.owner()) {
                if (!TableSums.tables(owner).isEmpty())
                    throw new IllegalArgumentException("the database is not empty; restore into an empty folder");
            }
            migrate(database, backup.manifest().schema());
            try (var owner = database.owner()) {
                owner.setAutoCommit(false);
                fill(owner, backup, progress);
                owner.commit();
                prove(owner, backup.manifest());
            }
            var rows = backup.manifest().tables().stream()
                    .mapToLong(Manifest.Table::rows)
                    .sum();
            return "%d tables, %d rows, all equal by count and checksum"
                    .formatted(backup.manifest().tables().size(), rows);
        }
    }

    private static void migrate(EmbeddedDatabase database, String schema) {
        var settings = database.settings();
        Flyway.configure()
                .dataSource(
                        String.valueOf(settings.get("spring.flyway.url")),
                        String.valueOf(settings.get("spring.flyway.user")),
                        String.valueOf(settings.get("spring.flyway.password")))
                .placeholders(java.util.Map.of("server_role", PostgresServer.SERVER_ROLE))
                .target(schema)
                .load()
                .migrate();
    }

    /// Triggers and foreign keys rest while the rows come in: they were true when the rows were written.
    private static void fill(Connection owner, BackupFile backup, Consumer<String> progress)
            throws SQLException, IOException {
        try (var statement = owner.createStatement()) {
            statement.execute("set local session_replication_role = replica");
            for (var table : backup.manifest().tables()) {
                // migrations leave rows of their own (reasons for exemption, the schema's history): the backup has them
                // too
                statement.execute("delete from public." + TableSums.quoted(table.name()));
                try (var rows = backup.rows(table)) {
                    var copy = owner.unwrap(PGConnection.class).getCopyAPI();
                    copy.copyIn(Backup.copy(table.name(), table.columns()) + " from stdin", rows);
                }
                progress.accept("%s: %d rows".formatted(table.name(), table.rows()));
            }
            for (var sequence : backup.manifest().sequences())
                statement.execute("select setval('public.%s', %d, %s)"
                        .formatted(TableSums.quoted(sequence.name()), sequence.last(), sequence.called()));
        }
    }

    private static void prove(Connection owner, Manifest manifest) throws SQLException {
        var wrong = new ArrayList<String>();
        var there = TableSums.tables(owner);
        for (var table : manifest.tables()) {
            var sum = TableSums.of(owner, table.name());
            if (sum.rows() != table.rows() || !sum.sum().equals(table.sum()))
                wrong.add("%s: %d rows, %d expected".formatted(table.name(), sum.rows(), table.rows()));
        }
        var names = manifest.tables().stream().map(Manifest.Table::name).toList();
        there.stream().filter(name -> !names.contains(name)).forEach(name -> wrong.add(name + ": not in the backup"));
        if (!wrong.isEmpty()) throw new IllegalStateException("restored, but not equal: " + List.copyOf(wrong));
    }

    private Restore() {}
}
