package org.fettle.platform.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/// A ready database in a folder of its own, and the settings by which the application finds it.
public record EmbeddedDatabase(PostgresServer server, String name) implements AutoCloseable {

    public static EmbeddedDatabase start(Path folder) {
        return of(PostgresServer.start(folder, PostgresServer.Care.DURABLE), "fettle");
    }

    /// The database of this folder, running or not: one that runs is used as it is, one that rests is started.
    public static EmbeddedDatabase attach(Path folder) {
        return of(PostgresServer.attach(folder), "fettle");
    }

    /// One more database on a running server (tests make one for each application context).
    public static EmbeddedDatabase of(PostgresServer server, String name) {
        DatabaseRoles.prepare(server, name);
        return new EmbeddedDatabase(server, name);
    }

    public Map<String, Object> settings() {
        return Map.of(
                "spring.datasource.url", server.url(name),
                "spring.datasource.username", PostgresServer.SERVER_ROLE,
                "spring.datasource.password", server.password(),
                "spring.flyway.url", server.url(name),
                "spring.flyway.user", PostgresServer.OWNER,
                "spring.flyway.password", server.password(),
                "spring.flyway.placeholders.server_role", PostgresServer.SERVER_ROLE);
    }

    /// A connection of the owner, for backup, restore and repair.
    public Connection owner() throws SQLException {
        return DriverManager.getConnection(server.url(name), PostgresServer.OWNER, server.password());
    }

    @Override
    public void close() {
        server.close();
    }
}
