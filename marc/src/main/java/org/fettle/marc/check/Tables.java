package org.fettle.marc.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The data files beside this class: cells apart by tabs, `#` begins a comment line.
final class Tables {
    static List<String[]> rows(String resource) {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Tables.class.getResourceAsStream(resource)), StandardCharsets.UTF_8))) {
            return in.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Tables() {}
}
