package org.fettle.platform.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.UUID;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// PostgreSQL's programs, unpacked once per version from the jar that carries them.
final class PostgresBinaries {
    static final String VERSION = "18.1.0";

    /// The folder that holds `bin`, `lib` and `share`; unpacked on first use. Two processes may race: the first rename
    /// wins.
    static Path home() {
        var home = cache().resolve("postgresql-" + VERSION);
        if (Files.isExecutable(home.resolve("bin/postgres"))) return home;
        try {
            Files.createDirectories(cache());
            var fresh = cache().resolve("postgresql-" + UUID.randomUUID());
            unpack(fresh);
            try {
                Files.move(fresh, home);
            } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException _) {
                // another process was quicker; its copy is as good as ours
            }
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL could not be unpacked into " + cache(), e);
        }
    }

    private static Path cache() {
        var asked = System.getenv("FETTLE_CACHE");
        return asked == null ? Path.of(System.getProperty("user.home"), ".cache", "fettle") : Path.of(asked);
    }

    private static void unpack(Path target) throws IOException {
        var name = "/postgres-" + system() + "-" + machine() + ".txz";
        try (InputStream packed = PostgresBinaries.class.getResourceAsStream(name)) {
            if (packed == null)
                throw new IOException("no PostgreSQL for this machine (" + name
                        + ") in the build. Maybe set FETTLE_DB_URL to a PostgreSQL of your own.");
            try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
                for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry())
                    place(tar, entry, target);
            }
        }
    }

    private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        var path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) throw new IOException("entry leaves the folder: " + entry.getName());
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path);
        if ((entry.getMode() & 0100) != 0)
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
    }

    private static String machine() {
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            case String other -> other;
        };
    }

    private PostgresBinaries() {}
}
