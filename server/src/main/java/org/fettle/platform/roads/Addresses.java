package org.fettle.platform.roads;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The house numbers of the extract (`osm/addresses.tsv`, from OpenStreetMap).
@Component
public class Addresses {
    private volatile @Nullable List<Address> all;

    /// By city, street and number.
    public List<Address> all() {
        var known = all;
        if (known == null) all = known = read();
        return known;
    }

    /// Those in whose line every word of `words` occurs, whatever the case.
    public List<Address> find(String words, int limit) {
        var wanted = Arrays.stream(words.toLowerCase(Locale.ROOT).split("[\\s,]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return all().stream()
                .filter(address -> {
                    var line = address.line().toLowerCase(Locale.ROOT);
                    return wanted.stream().allMatch(line::contains);
                })
                .limit(limit)
                .toList();
    }

    private static List<Address> read() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Addresses.class.getResourceAsStream("/osm/addresses.tsv")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(f -> new Address(
                            f[0], f[1], f[2], f[3], new Point(Double.parseDouble(f[4]), Double.parseDouble(f[5]))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
