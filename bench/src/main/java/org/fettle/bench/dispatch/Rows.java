package org.fettle.bench.dispatch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Measured figures, each as a line of JSON in a file and as `name<TAB>figure` on standard output.
final class Rows {
    private static final PrintStream OUT = System.out;
    private final Path file;

    Rows(Path file) {
        this.file = file;
    }

    /// @param figures name and number
    void row(String name, String figure, Map<String, ? extends Number> figures) throws IOException {
        var parts = figures.entrySet().stream()
                .map(each -> ",\"%s\":%s".formatted(each.getKey(), each.getValue()))
                .collect(Collectors.joining());
        Files.write(
                file,
                List.of("{\"name\":\"%s\"%s}".formatted(name, parts)),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        OUT.println(name + "\t" + figure);
    }

    static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.1f s", nanos / 1e9);
    }

    static String millis(long nanos) {
        return String.format(Locale.ROOT, "%.1f ms", nanos / 1e6);
    }
}
