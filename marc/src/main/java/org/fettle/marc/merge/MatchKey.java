package org.fettle.marc.merge;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.fettle.marc.MarcRecord;
import org.fettle.marc.check.StandardNumbers;

/// Something by which a record is found again: two records that share one may be of the same thing.
///
/// @param value in one spelling, so that equal keys are equal strings
public record MatchKey(Kind kind, String value) {
    public enum Kind {
        /// 003 and 001.
        CONTROL,
        LCCN,
        OCLC,
        ISBN,
        ISSN,
        /// 024, 028: other standard and publisher's numbers.
        NUMBER,
        /// Title, without article, and date.
        TITLE_DATE,
        /// Title and the main author's name.
        TITLE_AUTHOR
    }

    /// Of a record, each once; the surest first.
    public static List<MatchKey> of(MarcRecord record) {
        var keys = new LinkedHashSet<MatchKey>();
        record.control("001")
                .filter(c -> !c.isBlank())
                .ifPresent(number -> keys.add(new MatchKey(
                        Kind.CONTROL, record.control("003").orElse("").strip() + " " + number.strip())));
        record.values("010", 'a')
                .forEach(v -> StandardNumbers.lccnIn(v).ifPresent(n -> keys.add(new MatchKey(Kind.LCCN, n))));
        record.values("035", 'a').forEach(v -> oclc(v).forEach(n -> keys.add(new MatchKey(Kind.OCLC, n))));
        record.values("020", 'a')
                .forEach(v -> StandardNumbers.isbnIn(v)
                        .filter(StandardNumbers::isIsbn)
                        .ifPresent(n -> keys.add(new MatchKey(Kind.ISBN, StandardNumbers.isbn13(n)))));
        record.values("022", 'a')
                .map(String::strip)
                .filter(StandardNumbers::isIssn)
                .forEach(n -> keys.add(new MatchKey(Kind.ISSN, n)));
        for (var tag : List.of("024", "028"))
            record.values(tag, 'a')
                    .map(MatchKey::folded)
                    .filter(v -> !v.isEmpty())
                    .forEach(n -> keys.add(new MatchKey(Kind.NUMBER, tag + " " + n)));
        title(record, keys);
        return List.copyOf(keys);
    }

    private static List<String> oclc(String value) {
        if (!value.startsWith("(OCoLC)") || !StandardNumbers.isOclc(value.substring(7))) return List.of();
        return List.of(value.substring(7).replaceAll("[^0-9]", "").replaceAll("^0+(?=.)", ""));
    }

    private static void title(MarcRecord record, LinkedHashSet<MatchKey> keys) {
        var field = record.data("245").findFirst();
        if (field.isEmpty()) return;
        var words = field.get().text("abnp");
        int article = Character.digit(field.get().second(), 10);
        var title = folded(article > 0 && article < words.length() ? words.substring(article) : words);
        if (title.length() < 4) return; // "Poems": says nothing
        var fixed = record.control("008").orElse("");
        if (fixed.length() == 40 && fixed.substring(7, 11).matches("[0-9]{4}"))
            keys.add(new MatchKey(Kind.TITLE_DATE, title + " " + fixed.substring(7, 11)));
        record.like("1XX")
                .findFirst()
                .flatMap(f -> f.value('a'))
                .map(MatchKey::folded)
                .filter(a -> !a.isEmpty())
                .ifPresent(a -> keys.add(new MatchKey(Kind.TITLE_AUTHOR, title + " / " + a)));
    }

    /// Letters and digits only, without marks and case.
    static String folded(String text) {
        var parts = new ArrayList<String>();
        for (var word : Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .split("[^\\p{L}\\p{N}]+")) if (!word.isEmpty()) parts.add(word);
        return String.join(" ", parts);
    }
}
