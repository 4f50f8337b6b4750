package org.fettle.bench.marc;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// marc4j, if its jar lies in Maven's folder (`mvn dependency:get -Dartifact=org.marc4j:marc4j:2.9.6`). It is no
/// dependency of this project, so it is called by name.
final class Marc4j {
    private static final Path JAR =
            Path.of(System.getProperty("user.home"), ".m2/repository/org/marc4j/marc4j/2.9.6/marc4j-2.9.6.jar");

    private final Class<?> reader;
    private final Method hasNext;
    private final Method next;

    private Marc4j() throws Exception {
        var loader = new URLClassLoader(new java.net.URL[] {JAR.toUri().toURL()});
        reader = loader.loadClass("org.marc4j.MarcStreamReader");
        hasNext = reader.getMethod("hasNext");
        next = reader.getMethod("next");
    }

    static Optional<Marc4j> find() throws Exception {
        return Files.exists(JAR) ? Optional.of(new Marc4j()) : Optional.empty();
    }

    /// Reads all of a file; how many records it gave.
    long read(Path file) throws Exception {
        long count = 0;
        try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            var records = reader.getConstructor(InputStream.class).newInstance(in);
            while ((boolean) hasNext.invoke(records)) {
                if (next.invoke(records) == null) throw new IOException("no record");
                count++;
            }
        }
        return count;
    }
}
