package org.fettle;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import org.fettle.platform.database.Backup;
import org.fettle.platform.database.EmbeddedDatabase;
import org.fettle.platform.database.Restore;

/// The verbs `backup` and `restore`.
final class Safekeeping {
    private static final PrintStream OUT = System.out;

    static int backup(Options options) throws SQLException, IOException {
        var file = Path.of(options.word("a file to write, e.g. './fettle backup monday.backup'"));
        if (!Files.exists(options.data().resolve("pg")))
            throw new IllegalArgumentException(
                    "there is no database in %s. Maybe another --data.".formatted(options.data()));
        try (var database = EmbeddedDatabase.attach(options.data());
                var owner = database.owner()) {
            var written = Backup.write(
                    owner, file.toAbsolutePath(), Clock.systemUTC().instant(), table -> OUT.println("  " + table));
            OUT.printf(
                    "Backed up to %s: %d tables, %d rows, %d bytes, read back and equal by checksum.%n",
                    written.file(), written.tables(), written.rows(), written.bytes());
        }
        return 0;
    }

    static int restore(Options options) throws SQLException, IOException {
        var file = Path.of(options.word("a backup to read, e.g. './fettle restore monday.backup --data var/restored'"));
        if (Files.exists(options.data().resolve("pg")))
            throw new IllegalArgumentException(
                    "%s already holds a database. Restore into an empty folder: --data DIR.".formatted(options.data()));
        try (var database = EmbeddedDatabase.start(options.data())) {
            var proof = Restore.into(database, file.toAbsolutePath(), table -> OUT.println("  " + table));
            OUT.printf("Restored into %s: %s.%n", options.data(), proof);
        }
        return 0;
    }

    private Safekeeping() {}
}
