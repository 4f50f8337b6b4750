package org.fettle.library.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fettle.library.catalogue.Bib.Description;
import org.fettle.marc.Field;
import org.fettle.marc.MarcRecord;
import org.fettle.marc.check.StandardNumbers;

/// From a record's fields to what lists show.
public final class DescriptionRules {
    private static final Pattern YEAR = Pattern.compile("(1[0-9]|20)[0-9]{2}");
    private static final int LONGEST = 500;

    public static Description describe(MarcRecord record) {
        return new Description(
                title(record),
                author(record),
                year(record),
                isbns(record),
                controlNumber(record),
                material(record),
                language(record),
                callNumber(record));
    }

    public static String title(MarcRecord record) {
        var title = record.data("245").findFirst().map(f -> f.text("abfgknps")).orElse("");
        var clean = unpunctuated(title);
        return clean.isEmpty() ? "—" : clean.substring(0, Math.min(clean.length(), LONGEST));
    }

    static String author(MarcRecord record) {
        return Stream.of("100", "110", "111", "700", "710", "711")
                .flatMap(record::data)
                .map(f -> unpunctuated(f.text("abcdq")))
                .filter(a -> !a.isEmpty())
                .findFirst()
                .orElse("");
    }

    static String year(MarcRecord record) {
        var fixed = record.control("008")
                .filter(v -> v.length() >= 11)
                .map(v -> v.substring(7, 11))
                .orElse("");
        if (YEAR.matcher(fixed).matches()) return fixed;
        var found = Stream.concat(record.values("264", 'c'), record.values("260", 'c'))
                .map(YEAR::matcher)
                .filter(java.util.regex.Matcher::find)
                .map(java.util.regex.Matcher::group)
                .findFirst();
        return found.orElse("");
    }

    static List<String> isbns(MarcRecord record) {
        return record.values("020", 'a')
                .flatMap(v -> StandardNumbers.isbnIn(v).stream())
                .filter(StandardNumbers::isIsbn)
                .map(StandardNumbers::isbn13)
                .distinct()
                .toList();
    }

    /// Whose number it is counts: `(OCoLC)12345`.
    static String controlNumber(MarcRecord record) {
        var number = record.control("001").map(String::strip).orElse("");
        if (number.isEmpty()) return "";
        return record.control("003").map(c -> "(" + c.strip() + ")").orElse("") + number;
    }

    static Material material(MarcRecord record) {
        return switch (record.type()) {
            case 'a', 't' -> "bis".indexOf(record.level()) >= 0 ? Material.SERIAL : Material.BOOK;
            case 'c', 'd' -> Material.SCORE;
            case 'i', 'j' -> Material.RECORDING;
            case 'g' -> Material.VIDEO;
            case 'e', 'f' -> Material.MAP;
            case 'm' -> Material.COMPUTER;
            default -> Material.OTHER;
        };
    }

    static String language(MarcRecord record) {
        return record.control("008")
                .filter(v -> v.length() >= 38)
                .map(v -> v.substring(35, 38).strip())
                .filter(v -> v.matches("[a-z]{3}"))
                .orElse("");
    }

    /// The library's own (090, 092, 099) before what came with the record (050, 082).
    static String callNumber(MarcRecord record) {
        return Stream.of("090", "092", "099", "050", "082")
                .flatMap(record::data)
                .map(f -> f.text("ab"))
                .map(c -> c.replace("/", "").strip())
                .filter(c -> !c.isEmpty())
                .findFirst()
                .orElse("");
    }

    /// Subject headings, parts joined by dashes.
    public static List<String> subjects(MarcRecord record) {
        return record.like("6XX")
                .map(DescriptionRules::heading)
                .filter(h -> !h.isEmpty())
                .distinct()
                .toList();
    }

    private static String heading(Field.Data field) {
        var parts = field.subfields().stream()
                .filter(s -> "abcdpqtvxyz".indexOf(s.code()) >= 0)
                .map(s ->
                        ("vxyz".indexOf(s.code()) >= 0 ? "-- " : "") + s.value().strip())
                .toList();
        return unpunctuated(String.join(" ", parts));
    }

    /// Without the punctuation that ISBD puts at the end of an element.
    static String unpunctuated(String text) {
        return text.strip()
                .replaceAll("\\s*[/:;,=]+$", "")
                .replaceAll("(?<=\\p{Ll}{3})\\.$", "")
                .strip();
    }

    static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private DescriptionRules() {}
}
