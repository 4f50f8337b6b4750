package org.fettle.marc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fettle.marc.format.Iso2709Reader;
import org.fettle.marc.format.Outcome;

/// Records for tests: the files beside them, and the larger collection, which only some machines have.
public final class Records {
    private static final Path HERE = Path.of("src/test/resources/records");

    /// Where the collection lies: `FETTLE_SHARED`, or `shared` beside the project.
    public static Optional<Path> shared(String path) {
        var root = Optional.ofNullable(System.getenv("FETTLE_SHARED")).orElse("../../shared");
        return Optional.of(Path.of(root, path)).filter(Files::exists);
    }

    public static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(HERE.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<Outcome> read(byte[] bytes) {
        var source = new Iso2709Reader(new ByteArrayInputStream(bytes));
        var all = new ArrayList<Outcome>();
        try {
            for (var next = source.next(); next.isPresent(); next = source.next()) all.add(next.get());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    public static Outcome.Parsed parsed(String name) {
        return (Outcome.Parsed) read(bytes(name)).getFirst();
    }

    private Records() {}
}
