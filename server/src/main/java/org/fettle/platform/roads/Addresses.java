package org.fettle.platform.roads;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The house numbers of the extract (`osm/addresses.tsv`, from OpenStreetMap).
@Component
public class Addresses {
    /// The country of the extract.
    public static final String COUNTRY = "DE";

    private static final Pattern SHORT_STREET = Pattern.compile("str(\\.|(?=\\s|,|$))");

    private volatile @Nullable List<Address> all;

    /// By city, street and number.
    public List<Address> all() {
        var known = all;
        if (known == null) all = known = read();
        return known;
    }

    /// Those in whose line every word of `words` occurs, whatever the case and however umlauts and "Straße" are
    /// written. First those with the very house number, then those whose street begins so.
    public List<Address> find(String words, int limit) {
        var wanted = Arrays.stream(plain(words).split("[\\s,]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return all().stream()
                .filter(address -> wanted.stream().allMatch(plain(address.line())::contains))
                .sorted(Comparator.comparing((Address a) -> !wanted.contains(plain(a.number())))
                        .thenComparing(a -> !plain(a.street()).startsWith(wanted.isEmpty() ? "" : wanted.getFirst())))
                .limit(limit)
                .toList();
    }

    /// The one whose line this is.
    public Optional<Address> at(String line) {
        return all().stream().filter(a -> a.line().equals(line)).findFirst();
    }

    /// The one house that is meant, however it is written. A postcode that is given must be its own.
    public Optional<Address> exact(String street, String number, String postcode, String city) {
        var those = all().stream()
                .filter(a -> plain(a.street()).equals(plain(street))
                        && plain(a.number()).equals(plain(number)))
                .filter(a -> postcode.isBlank()
                        || a.postcode().isBlank()
                        || a.postcode().equals(postcode.strip()))
                .filter(a -> plain(a.city()).equals(plain(city)))
                .toList();
        return those.size() == 1 ? Optional.of(those.getFirst()) : Optional.empty();
    }

    /// Lower case, `ß` and umlauts in plain letters, "str." written out.
    private static String plain(String text) {
        var folded = text.strip()
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue");
        return SHORT_STREET.matcher(folded).replaceAll("strasse");
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
