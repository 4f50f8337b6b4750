package org.fettle.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// The two roles of an embedded cluster: the owner migrates, the server works and cannot touch the audit.
final class DatabaseRoles {
    /// Makes database and server role when they are not there; safe to repeat.
    static void prepare(PostgresServer server, String database) {
        try (var db = DriverManager.getConnection(server.url("postgres"), PostgresServer.OWNER, server.password())) {
            if (!exists(db, "select 1 from pg_roles where rolname = ?", PostgresServer.SERVER_ROLE))
                run(db, "create role %s login password '%s'".formatted(PostgresServer.SERVER_ROLE, server.password()));
            if (!exists(db, "select 1 from pg_database where datname = ?", database))
                run(db, "create database \"%s\" owner %s".formatted(database, PostgresServer.OWNER));
        } catch (SQLException e) {
            throw new IllegalStateException("database " + database + " could not be prepared", e);
        }
    }

    private static boolean exists(Connection db, String query, String name) throws SQLException {
        try (var statement = db.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void run(Connection db, String sql) throws SQLException {
        try (var statement = db.createStatement()) {
            statement.execute(sql);
        }
    }

    private DatabaseRoles() {}
}
