package org.fettle.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The life of one PostgreSQL, ended in every way that a process can end.
class PostgresServerTest {
    @TempDir
    private Path folder;

    private PostgresServer server;

    @BeforeEach
    void start() {
        server = PostgresServer.start(folder, PostgresServer.Care.DURABLE);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aKilledPostmasterComesBackOnItsOwnWithAllThatWasCommitted() throws Exception {
        var database = EmbeddedDatabase.of(server, "fettle");
        run(database, "create table kept as select 42 as answer");
        var killed = leftovers().postmaster().orElseThrow();
        killed.destroyForcibly();
        killed.onExit().get(10, TimeUnit.SECONDS);
        assertThat(eventually(database)).isEqualTo(42);
        assertThat(leftovers().postmaster().orElseThrow().pid()).isNotEqualTo(killed.pid());
    }

    @Test
    void aSecondFettleInTheSameFolderIsRefusedAndHarmsNothing() throws Exception {
        assertThatThrownBy(() -> PostgresServer.start(folder, PostgresServer.Care.DURABLE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("another Fettle")
                .hasMessageContaining("another --data");
        assertThat(leftovers().postmaster()).isPresent();
        run(EmbeddedDatabase.of(server, "fettle"), "select 1");
    }

    @Test
    void aVisitorLeavesTheServerRunning() throws Exception {
        try (var visitor = PostgresServer.attach(folder)) {
            assertThat(visitor.port()).isEqualTo(server.port());
        }
        assertThat(leftovers().postmaster()).isPresent();
    }

    @Test
    void aNumberThatBelongsToAStrangerByNowIsNoPostmaster() throws Exception {
        server.close();
        var stranger = ProcessHandle.current();
        Files.writeString(folder.resolve("pg/postmaster.pid"), stranger.pid() + "\nx\n0\n5432\n");
        assertThat(leftovers().postmaster()).isEmpty();
        server = PostgresServer.start(folder, PostgresServer.Care.DURABLE);
        assertThat(stranger.isAlive()).isTrue();
        run(EmbeddedDatabase.of(server, "fettle"), "select 1");
    }

    private Leftovers leftovers() {
        return new Leftovers(folder.toAbsolutePath().resolve("pg"));
    }

    private static void run(EmbeddedDatabase database, String sql) throws SQLException {
        try (var owner = database.owner();
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int eventually(EmbeddedDatabase database) throws InterruptedException, IOException {
        var end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (true) {
            try (var owner = database.owner();
                    var statement = owner.createStatement();
                    var row = statement.executeQuery("select answer from kept")) {
                row.next();
                return row.getInt(1);
            } catch (SQLException e) {
                if (System.nanoTime() > end) throw new IOException(e);
                Thread.sleep(200);
            }
        }
    }
}
