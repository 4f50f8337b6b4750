package org.fettle.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.fettle.people.rules.PackReader;
import org.fettle.people.rules.PackReading;
import org.fettle.people.rules.RulePack;
import org.fettle.platform.settings.Practice;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The examples that come with the program, `rules/*.yaml`.
public final class ShippedPacks {
    /// Those of the practices that are on. A faulty one is a fault of the program.
    public static List<RulePack> load(Set<Practice> on) {
        try {
            var files = new PathMatchingResourcePatternResolver(ShippedPacks.class.getClassLoader())
                    .getResources("classpath*:rules/*.yaml");
            return Stream.of(files)
                    .map(ShippedPacks::read)
                    .filter(pack -> pack.practice().map(on::contains).orElse(true))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RulePack read(Resource file) {
        try {
            var name = Objects.requireNonNull(file.getFilename());
            return switch (PackReader.read(name, file.getContentAsString(StandardCharsets.UTF_8), _ -> true)) {
                case PackReading.Read(var pack) -> pack;
                case PackReading.Faulty(var faults) -> throw new IllegalStateException("shipped pack: " + faults);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ShippedPacks() {}
}
