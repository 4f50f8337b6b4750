package org.fettle.marc;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.fettle.marc.shelf.CallNumbers;
import org.fettle.marc.shelf.CallNumbers.Scheme;
import org.jspecify.annotations.Nullable;

/// Call numbers, a line each, as they stand on the shelf.
final class Shelving {
    private record Line(String key, String callNumber) {}

    static Optional<Scheme> scheme(String name) {
        return Arrays.stream(Scheme.values())
                .filter(s -> s.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    /// @param scheme null: of each call number told by its form
    /// @param keys the key before each, and a tab
    static void sort(BufferedReader in, @Nullable Scheme scheme, boolean keys, PrintStream out) throws IOException {
        var lines = new ArrayList<Line>();
        for (var line = in.readLine(); line != null; line = in.readLine())
            if (!line.isBlank())
                lines.add(new Line(scheme == null ? CallNumbers.key(line) : CallNumbers.key(scheme, line), line));
        lines.sort(Comparator.comparing(Line::key));
        for (var line : lines) out.println(keys ? line.key + "\t" + line.callNumber : line.callNumber);
    }

    private Shelving() {}
}
