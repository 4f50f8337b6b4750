package org.fettle.platform.database;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.fettle.platform.values.Sha256;

/// The last 64 bytes of a backup: the SHA-256 of all that stand before them, in hexadecimal. They lie in the zip's
/// comment,
/// so the file is still one that every zip program opens.
final class Seal {
    private static final int LENGTH = 64;

    /// Keeps the place until the sum is known.
    static final String PLACE = "0".repeat(LENGTH);

    static void press(Path file) throws IOException {
        var sum = sum(file);
        try (var out = new RandomAccessFile(file.toFile(), "rw")) {
            out.seek(out.length() - LENGTH);
            out.write(sum);
            out.getFD().sync();
        }
    }

    static boolean holds(Path file) throws IOException {
        if (Files.size(file) <= LENGTH) return false;
        var there = new byte[LENGTH];
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            in.seek(in.length() - LENGTH);
            in.readFully(there);
        }
        return Arrays.equals(there, sum(file));
    }

    private static byte[] sum(Path file) throws IOException {
        var digest = Sha256.digest();
        try (var in = Files.newInputStream(file)) {
            var buffer = new byte[64 * 1024];
            for (long left = Files.size(file) - LENGTH; left > 0; ) {
                var n = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (n < 0) throw new IOException(file + " got shorter while it was read");
                digest.update(buffer, 0, n);
                left -= n;
            }
        }
        return Sha256.hex(digest).getBytes(StandardCharsets.US_ASCII);
    }

    private Seal() {}
}
