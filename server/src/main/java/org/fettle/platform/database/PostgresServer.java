package org.fettle.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One PostgreSQL in one folder, from `initdb` to a clean stop.
///
/// Listens on a random loopback port with a password that only the folder's owner can read. What a killed process left
/// behind (an orphaned postmaster, a stale lock) is ended at the next start; recovery may take as long as it needs. A
/// postmaster that dies while its Fettle lives is started again on the same port.
public final class PostgresServer implements AutoCloseable {
    /// How careful the server is: tests may forget everything at a power cut, nothing else may.
    public enum Care {
        DURABLE,
        THROWAWAY
    }

    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);

    static final String OWNER = "fettle_owner";
    static final String SERVER_ROLE = "fettle_server";

    private final Path folder;
    private final Path data;
    private final String password;
    private final int port;
    private final Leftovers leftovers;
    /// Null when another process owns the server and this one only visits.
    private final @Nullable FolderLock lock;

    private volatile boolean closing;

    private PostgresServer(Path folder, String password, int port, @Nullable FolderLock lock) {
        this.folder = folder;
        this.data = folder.resolve("pg");
        this.password = password;
        this.port = port;
        this.lock = lock;
        this.leftovers = new Leftovers(data);
    }

    /// Starts the server of this folder; makes the folder and the cluster when they are not there.
    public static PostgresServer start(Path folder, Care care) {
        try {
            Files.createDirectories(folder);
            var lock = FolderLock.take(folder);
            try {
                var fresh = !Files.exists(folder.resolve("pg/PG_VERSION"));
                var password = fresh ? newPassword(folder) : Files.readString(folder.resolve("secret"));
                var server = new PostgresServer(folder.toAbsolutePath(), password, freePort(), lock);
                if (fresh) server.init();
                server.leftovers.end();
                server.launch(care);
                server.watch(care);
                return server;
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL in " + folder + " did not start", e);
        }
    }

    /// The server that already runs in this folder (closing leaves it running), else one that is started.
    static PostgresServer attach(Path folder) {
        try {
            var port = new Leftovers(folder.toAbsolutePath().resolve("pg")).portOfRunning();
            if (port.isEmpty()) return start(folder, Care.DURABLE);
            return new PostgresServer(
                    folder.toAbsolutePath(), Files.readString(folder.resolve("secret")), port.getAsInt(), null);
        } catch (IOException e) {
            throw new UncheckedIOException("the database in " + folder + " could not be reached", e);
        }
    }

    /// Removes the folder with all that is in it, once nobody works there any more.
    public static void wipe(Path folder) {
        try (var _ = FolderLock.take(folder)) {
            new Leftovers(folder.toAbsolutePath().resolve("pg")).end();
            deleteTree(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("%s could not be removed".formatted(folder), e);
        }
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    public String password() {
        return password;
    }

    public int port() {
        return port;
    }

    /// A clean stop: open transactions are ended, everything answered is on disk.
    @Override
    public void close() {
        if (lock == null) return;
        closing = true;
        if (Files.exists(data.resolve("postmaster.pid")))
            Commands.run(List.of(program("pg_ctl"), "stop", "-D", data.toString(), "-m", "fast", "-w", "-t", "60"));
        lock.close();
    }

    /// Somebody may kill the postmaster: the work of the living server must go on without a person's help.
    private void watch(Care care) throws IOException {
        leftovers
                .postmaster()
                .ifPresent(process -> process.onExit().thenRun(() -> {
                    if (closing) return;
                    LOG.error("PostgreSQL in {} ended by itself; starting it again", folder);
                    try {
                        leftovers.end();
                        launch(care);
                        watch(care);
                    } catch (IOException | RuntimeException e) {
                        LOG.error("PostgreSQL in {} did not come back; read {}", folder, logFile(), e);
                    }
                }));
    }

    private void init() throws IOException {
        // Made beside its place and moved there whole: a first start that was cut off leaves nothing half-made.
        var fresh = folder.resolve("pg.new");
        if (Files.exists(fresh)) deleteTree(fresh);
        var secret = folder.resolve("secret").toString();
        Commands.run(List.of(
                program("initdb"),
                "-D",
                fresh.toString(),
                "-U",
                OWNER,
                "--pwfile=" + secret,
                "-A",
                "scram-sha-256",
                "-E",
                "UTF8",
                "--locale=C",
                "--data-checksums",
                "--no-instructions"));
        Files.move(fresh, data);
    }

    private void launch(Care care) {
        var options = new ArrayList<>(List.of(
                "-p " + port,
                "-c listen_addresses=127.0.0.1",
                "-c unix_socket_directories=''",
                "-c shared_buffers=96MB",
                "-c max_connections=60",
                "-c timezone=UTC",
                "-c log_timezone=UTC",
                "-c jit=off",
                "-c max_wal_size=512MB"));
        if (care == Care.THROWAWAY)
            options.addAll(List.of("-c fsync=off", "-c synchronous_commit=off", "-c full_page_writes=off"));
        Commands.run(List.of(
                program("pg_ctl"),
                "start",
                "-D",
                data.toString(),
                "-w",
                "-t",
                "86400",
                "-l",
                logFile(),
                "-o",
                String.join(" ", options)));
    }

    private String logFile() {
        return folder.resolve("postgresql.log").toString();
    }

    static String program(String name) {
        return PostgresBinaries.home().resolve("bin").resolve(name).toString();
    }

    private static String newPassword(Path folder) throws IOException {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        var password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var secret = folder.resolve("secret");
        Files.deleteIfExists(secret);
        Files.createFile(secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(secret, password);
        return password;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void deleteTree(Path root) throws IOException {
        try (var tree = Files.walk(root)) {
            for (var path : tree.sorted(java.util.Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }
}
