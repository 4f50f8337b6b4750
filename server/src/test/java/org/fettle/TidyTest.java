package org.fettle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// House rules that a machine can read.
class TidyTest {
    private static final List<String> BANNED = List.of(
            "Instant" + ".now(",
            "LocalDate" + ".now(",
            "LocalDateTime" + ".now(",
            "ZonedDateTime" + ".now(",
            "OffsetDateTime" + ".now(",
            "LocalTime" + ".now(",
            "@Auto" + "wired",
            "org.mock" + "ito",
            "lom" + "bok");

    @Test
    void sourcesAreTidy() throws IOException {
        var untidy = new ArrayList<String>();
        for (var module : List.of("server", "dispatch", "marc", "bench"))
            for (var file : javaFiles(Path.of("..", module, "src"))) untidy.addAll(faults(file));
        assertThat(untidy).isEmpty();
    }

    @Test
    void everyPackageHasADoor() throws IOException {
        var without = new ArrayList<Path>();
        for (var module : List.of("server", "dispatch", "marc", "bench"))
            for (var file : javaFiles(Path.of("..", module, "src/main")))
                if (!file.endsWith("module-info.java") && !Files.exists(file.resolveSibling("package-info.java")))
                    without.add(file.getParent());
        assertThat(without).isEmpty();
    }

    private static List<String> faults(Path file) throws IOException {
        var lines = Files.readAllLines(file);
        var text = String.join("\n", lines);
        var name = file.getFileName().toString();
        var faults = new ArrayList<String>();
        if (lines.size() > 300) faults.add(file + ": over 300 lines");
        for (var line : lines) if (line.length() > 120) faults.add(file + ": over 120 columns: " + line.strip());
        for (var word : BANNED) if (text.contains(word)) faults.add(file + ": has " + word);
        if (Stream.of("Manager", "Helper", "Util", "Utils", "Impl").anyMatch(end -> name.endsWith(end + ".java")))
            faults.add(file + ": a name that says nothing");
        if (text.contains("System" + ".out")
                && !text.contains("static void main(")
                && !text.contains("PrintStream OUT")) faults.add(file + ": prints");
        return faults;
    }

    private static List<Path> javaFiles(Path root) throws IOException {
        if (!Files.exists(root)) return List.of();
        try (var files = Files.walk(root)) {
            return files.filter(f -> f.toString().endsWith(".java")).toList();
        }
    }
}
