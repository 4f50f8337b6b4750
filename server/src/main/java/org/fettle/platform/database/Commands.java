package org.fettle.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Runs one of PostgreSQL's programs to its end.
final class Commands {
    /// Throws with the program's own words when it does not end with 0.
    static void run(List<String> program) {
        var command = Stream.concat(asNobody().stream(), program.stream()).toList();
        try {
            var said = Files.createTempFile("fettle-pg", ".log");
            try {
                var process = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .redirectInput(Path.of("/dev/null").toFile())
                        .start();
                var code = process.waitFor();
                if (code != 0)
                    throw new IllegalStateException("%s ended with %d: %s"
                            .formatted(
                                    Path.of(program.getFirst()).getFileName(),
                                    code,
                                    Files.readString(said, StandardCharsets.UTF_8)
                                            .strip()));
            } finally {
                Files.deleteIfExists(said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + program.getFirst() + " ran", e);
        }
    }

    /// PostgreSQL refuses to run as root, as which containers often run: a user namespace of its own makes it nobody.
    private static List<String> asNobody() {
        var root = "root".equals(System.getProperty("user.name"));
        return root && Files.isExecutable(Path.of("/usr/bin/unshare")) ? List.of("/usr/bin/unshare", "-U") : List.of();
    }

    private Commands() {}
}
