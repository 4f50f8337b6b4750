package org.fettle.bench.crash;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/// The Fettle that is killed: its server process, and the PostgreSQL of its folder.
final class Victim {
    /// Who dies, and how.
    enum Kill {
        SERVER,
        DATABASE,
        BOTH,
        ONE_SESSION,
        /// SIGTERM to the server: the orderly way.
        STOP
    }

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path launcher;
    private final Path data;
    private final int port;
    private final HttpClient http;
    private Process server;

    Victim(Path launcher, Path data, int port, HttpClient http) throws IOException {
        this.launcher = launcher;
        this.data = data;
        this.port = port;
        this.http = http;
        this.server = launch();
    }

    String base() {
        return "http://127.0.0.1:" + port;
    }

    /// @return whether the server process itself has to be started again
    boolean suffer(Kill kill, Random random) throws IOException, InterruptedException {
        var postmaster = postmaster();
        switch (kill) {
            case SERVER -> server.destroyForcibly();
            case DATABASE -> postmaster.destroyForcibly();
            case BOTH -> {
                server.destroyForcibly();
                postmaster.destroyForcibly();
            }
            case ONE_SESSION -> {
                var sessions = postmaster.children().toList();
                sessions.get(random.nextInt(sessions.size())).destroyForcibly();
            }
            case STOP -> server.destroy();
        }
        var down = kill != Kill.DATABASE && kill != Kill.ONE_SESSION;
        if (down) server.waitFor(1, TimeUnit.MINUTES);
        return down;
    }

    void start() throws IOException {
        server = launch();
    }

    /// Until it answers that it is well, its database included.
    void awaitHealth() throws IOException, InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        var ask = HttpRequest.newBuilder(URI.create(base() + "/actuator/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        while (true) {
            try {
                if (http.send(ask, BodyHandlers.discarding()).statusCode() == 200) return;
            } catch (IOException _) {
                if (!server.isAlive()) throw new IOException("the server ended; read " + log());
            }
            if (System.nanoTime() > end) throw new IOException("not well after " + PATIENCE + "; read " + log());
            Thread.sleep(50);
        }
    }

    /// A connection of the database's owner.
    Connection owner() throws IOException, SQLException {
        var note = Files.readAllLines(data.resolve("pg/postmaster.pid"));
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%s/fettle".formatted(note.get(3).strip()),
                "fettle_owner",
                Files.readString(data.resolve("secret")));
    }

    /// From now on a commit is answered up to ten seconds before it is written. Sessions that are open are ended, so
    /// that
    /// all obey.
    void forgetful() throws IOException, SQLException {
        try (var db = owner();
                var statement = db.createStatement()) {
            statement.execute("alter system set wal_writer_delay = '10s'");
            statement.execute("select pg_reload_conf()");
            statement.execute("alter database fettle set synchronous_commit = off");
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity "
                    + "where datname = 'fettle' and pid <> pg_backend_pid()");
        }
    }

    void stop() throws InterruptedException {
        server.destroy();
        server.waitFor(30, TimeUnit.SECONDS);
    }

    private ProcessHandle postmaster() throws IOException {
        var pid = Files.readAllLines(data.resolve("pg/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    private Process launch() throws IOException {
        Files.createDirectories(data);
        return new ProcessBuilder(
                        launcher.toString(), "demo", "--port", String.valueOf(port), "--data", data.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
    }

    private Path log() {
        return data.resolveSibling(data.getFileName() + ".log");
    }
}
