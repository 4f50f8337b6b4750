package org.fettle.platform.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.fettle.platform.values.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A backup, opened for reading. A truncated or altered one is refused before anything is restored from it.
final class BackupFile implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    static BackupFile open(Path file) throws IOException {
        if (!Files.isRegularFile(file)) throw new IllegalArgumentException("there is no file " + file);
        if (!Seal.holds(file)) throw refused(file, "it is truncated or altered (its checksum does not match)");
        try {
            var zip = new ZipFile(file.toFile());
            var entry = zip.getEntry("manifest.json");
            if (entry == null) throw refused(file, "it has no manifest");
            var manifest = JSON.readValue(zip.getInputStream(entry).readAllBytes(), Manifest.class);
            if (manifest.format() != Manifest.FORMAT)
                throw refused(
                        file, "it is of format %d, this Fettle reads %d".formatted(manifest.format(), Manifest.FORMAT));
            return new BackupFile(zip, manifest);
        } catch (ZipException | JacksonException e) {
            throw refused(file, "it is truncated or altered (" + e.getMessage() + ")");
        }
    }

    Manifest manifest() {
        return manifest;
    }

    InputStream rows(Manifest.Table table) throws IOException {
        var entry = zip.getEntry("tables/" + table.name());
        if (entry == null) throw refused(Path.of(zip.getName()), "table " + table.name() + " is missing");
        return zip.getInputStream(entry);
    }

    /// Reads every table once against its checksum.
    void verify() throws IOException {
        for (var table : manifest.tables()) {
            var digest = Sha256.digest();
            try (var rows = new DigestInputStream(rows(table), digest)) {
                rows.transferTo(OutputStream.nullOutputStream());
            } catch (ZipException e) {
                throw refused(Path.of(zip.getName()), "table " + table.name() + " is damaged: " + e.getMessage());
            }
            if (!Sha256.hex(digest).equals(table.sha256()))
                throw refused(Path.of(zip.getName()), "table " + table.name() + " does not match its checksum");
        }
    }

    private static IllegalArgumentException refused(Path file, String why) {
        return new IllegalArgumentException("%s is no complete backup: %s. Nothing was restored.".formatted(file, why));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
