package org.fettle.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.fettle.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Backup, wipe, restore: equal by the checksum of every table; a truncated or altered file is refused.
class BackupTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void aRestoredDatabaseEqualsTheOneBackedUp() throws SQLException, IOException {
        var source = filled();
        var file = backup(source);
        var target = TestDatabase.fresh();
        Restore.into(target, file, _ -> {});
        assertThat(sums(target)).isEqualTo(sums(source)).containsKey("account");
        try (var owner = target.owner();
                var statement = owner.createStatement();
                var row = statement.executeQuery("select count(*) from audit_entry")) {
            row.next();
            assertThat(row.getLong(1))
                    .as("the audit of the restored rows is the old one")
                    .isEqualTo(40);
        }
    }

    @Test
    void aRestoreNeedsAnEmptyDatabase() throws SQLException, IOException {
        var source = filled();
        var file = backup(source);
        assertThatThrownBy(() -> Restore.into(source, file, _ -> {})).hasMessageContaining("not empty");
    }

    @Test
    void aTruncatedFileIsRefusedAndNothingIsRestored() throws SQLException, IOException {
        var file = backup(filled());
        var bytes = Files.readAllBytes(file);
        var target = TestDatabase.fresh();
        for (var length : new int[] {0, 1, bytes.length / 2, bytes.length - 1}) {
            Files.write(file, Arrays.copyOf(bytes, length));
            assertThatThrownBy(() -> Restore.into(target, file, _ -> {}))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Nothing was restored");
        }
        assertThat(sums(target)).isEmpty();
    }

    @Test
    void anAlteredFileIsRefused() throws SQLException, IOException {
        var file = backup(filled());
        var bytes = Files.readAllBytes(file);
        var target = TestDatabase.fresh();
        // also in bytes that no reader of zip files looks at, such as the time of an entry
        var random = new Random(42);
        for (var i = 0; i < 300; i++) {
            var at = i == 0 ? bytes.length - 1 : i == 1 ? 10 : random.nextInt(bytes.length);
            var altered = bytes.clone();
            altered[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, altered);
            assertThatThrownBy(() -> Restore.into(target, file, _ -> {}))
                    .as("bit flipped at " + at)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Nothing was restored");
        }
        assertThat(sums(target)).isEmpty();
    }

    private Path backup(EmbeddedDatabase source) throws SQLException, IOException {
        var file = folder.resolve("day.backup");
        try (var owner = source.owner()) {
            Backup.write(owner, file, NOW, _ -> {});
        }
        return file;
    }

    private static EmbeddedDatabase filled() throws SQLException {
        var database = TestDatabase.fresh();
        var settings = database.settings();
        Flyway.configure()
                .dataSource(
                        String.valueOf(settings.get("spring.flyway.url")),
                        String.valueOf(settings.get("spring.flyway.user")),
                        String.valueOf(settings.get("spring.flyway.password")))
                .placeholders(Map.of("server_role", PostgresServer.SERVER_ROLE))
                .load()
                .migrate();
        try (var owner = database.owner();
                var statement = owner.createStatement()) {
            statement.execute("""
                    insert into account (id, login, name, roles, mail)
                    select gen_random_uuid(), 'person' || n, E'Ünï "quoted"\\t\\\\' || n, '{DESK,AUDITOR}', null
                    from generate_series(1, 40) n
                    """);
        }
        return database;
    }

    private static Map<String, TableSums.Sum> sums(EmbeddedDatabase database) throws SQLException {
        var sums = new TreeMap<String, TableSums.Sum>();
        try (var owner = database.owner()) {
            for (var table : TableSums.tables(owner)) sums.put(table, TableSums.of(owner, table));
        }
        return sums;
    }
}
