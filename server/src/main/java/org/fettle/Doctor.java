package org.fettle;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.fettle.platform.database.EmbeddedDatabase;

/// The verb `doctor`: looks at this machine, and says what to do about each thing that is not well.
final class Doctor {
    /// @param remedy empty when all is well
    record Finding(String what, String seen, String remedy) {}

    private static final PrintStream OUT = System.out;
    private static final long MEGABYTE = 1024L * 1024;

    static int run(Options options) {
        var findings = new ArrayList<Finding>();
        findings.add(jdk());
        findings.add(node());
        findings.add(disk(options.data()));
        findings.add(port(options.port()));
        findings.add(database(options.data()));
        findings.add(zone());
        findings.add(mail());
        findings.forEach(Doctor::print);
        return findings.stream().allMatch(f -> f.remedy().isEmpty()) ? 0 : 1;
    }

    private static void print(Finding f) {
        OUT.printf("%-4s %-10s %s%n", f.remedy().isEmpty() ? "ok" : "MEND", f.what(), f.seen());
        if (!f.remedy().isEmpty()) OUT.printf("     %-10s → %s%n", "", f.remedy());
    }

    private static Finding jdk() {
        var version = Runtime.version();
        return new Finding(
                "JDK", version.toString(), version.feature() >= 25 ? "" : "install a JDK 25 and set JAVA_HOME");
    }

    private static Finding node() {
        try {
            var process = new ProcessBuilder("node", "--version")
                    .redirectErrorStream(true)
                    .start();
            var said = new String(process.getInputStream().readAllBytes()).strip();
            process.waitFor(5, TimeUnit.SECONDS);
            var major = Integer.parseInt(said.replaceFirst("^v", "").split("\\.")[0]);
            return new Finding("Node", said, major >= 20 ? "" : "install Node 20 or newer: the build needs it");
        } catch (IOException | NumberFormatException e) {
            return new Finding(
                    "Node", "not found", "install Node 20 or newer: the build needs it, the running server does not");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Finding("Node", "not asked", "run doctor again");
        }
    }

    private static Finding disk(Path data) {
        var there = data;
        while (!Files.exists(there)) there = Objects.requireNonNull(there.getParent(), "the root is always there");
        try {
            var free = Files.getFileStore(there).getUsableSpace() / MEGABYTE;
            return new Finding(
                    "disk",
                    free + " MB free at " + there,
                    free > 2000 ? "" : "free some space: 2 GB is the least to work with");
        } catch (IOException e) {
            return new Finding("disk", e.toString(), "check that " + there + " can be read");
        }
    }

    private static Finding port(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return new Finding("port", port + " is free", "");
        } catch (IOException _) {
            return new Finding(
                    "port", port + " is taken", "Fettle runs there already, or choose another: --port " + (port + 1));
        }
    }

    private static Finding database(Path data) {
        if (System.getenv("FETTLE_DB_URL") != null) return new Finding("database", "external, by FETTLE_DB_URL", "");
        if (!Files.exists(data.resolve("pg"))) return new Finding("database", "none yet in " + data, "");
        try (var database = EmbeddedDatabase.attach(data);
                var owner = database.owner();
                var statement = owner.createStatement();
                var row = statement.executeQuery(
                        "select version(), pg_size_pretty(pg_database_size(current_database()))")) {
            row.next();
            return new Finding(
                    "database", row.getString(1).split(" on ")[0] + ", " + row.getString(2) + " in " + data, "");
        } catch (java.sql.SQLException | RuntimeException e) {
            return new Finding("database", String.valueOf(e.getMessage()), "read " + data.resolve("postgresql.log"));
        }
    }

    private static Finding zone() {
        var zone = ZoneId.systemDefault();
        return new Finding("time zone", zone + " (Fettle keeps UTC and shows the zone of the site)", "");
    }

    private static Finding mail() {
        var host = System.getenv("FETTLE_SMTP_HOST");
        if (host == null) return new Finding("mail", "not configured: nothing is sent, mails wait in the outbox", "");
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, smtpPort()), 3000);
            return new Finding("mail", host + " answers", "");
        } catch (IOException e) {
            return new Finding("mail", host + ": " + e.getMessage(), "check FETTLE_SMTP_HOST and FETTLE_SMTP_PORT");
        }
    }

    private static int smtpPort() {
        return Integer.parseInt(System.getenv().getOrDefault("FETTLE_SMTP_PORT", "25"));
    }

    private Doctor() {}
}
