package org.fettle.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import org.fettle.platform.values.Sha256;

/// An upload on disk, until it is judged: its first bytes, size and checksum. Closing removes it.
record Spool(Path path, byte[] head, long size, String sha256) implements AutoCloseable {

    /// Reads at most one byte more than `limit`.
    static Spool of(InputStream content, long limit) {
        try {
            var path = Files.createTempFile("fettle-upload", "");
            try {
                var digest = Sha256.digest();
                long size = 0;
                try (OutputStream out = new DigestOutputStream(Files.newOutputStream(path), digest)) {
                    var buffer = new byte[64 * 1024];
                    for (int n; size <= limit && (n = content.read(buffer)) > 0; size += n) out.write(buffer, 0, n);
                }
                return new Spool(path, head(path), size, Sha256.hex(digest));
            } catch (IOException e) {
                Files.deleteIfExists(path);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the upload could not be read", e);
        }
    }

    private static byte[] head(Path path) throws IOException {
        try (var in = Files.newInputStream(path)) {
            return in.readNBytes(FileSniff.HEAD);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
