package org.fettle.marc.check;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// ISBN (ISO 2108), ISSN (ISO 3297), LCCN and OCLC numbers: their check digits and forms.
public final class StandardNumbers {
    private static final Pattern LCCN = Pattern.compile("[a-z]{0,3}[0-9]{8}|[a-z]{0,2}[0-9]{10}");
    private static final Pattern LCCN_PRINTED = Pattern.compile("([a-z]{0,3}(?:[0-9]{2}|[0-9]{4}))-([0-9]{1,6})");
    private static final Pattern ISBN = Pattern.compile("^[^0-9]*([0-9][0-9 \\-\u2010-\u2015]{7,}[0-9Xx])(?![0-9])");

    /// The number within e.g. `0-306-40615-2 (pbk.) :`, digits and X only, whatever its check digit says.
    public static Optional<String> isbnIn(String text) {
        var found = ISBN.matcher(text);
        if (!found.find()) return Optional.empty();
        var digits = found.group(1).replaceAll("[^0-9Xx]", "").toUpperCase(Locale.ROOT);
        return Optional.of(digits).filter(d -> d.length() == 10 || d.length() == 13);
    }

    public static boolean isIsbn(String digits) {
        if (digits.matches("[0-9]{9}[0-9X]")) return weighted(digits, 10) % 11 == 0;
        return digits.matches("97[89][0-9]{10}") && ean(digits) % 10 == 0;
    }

    /// Thirteen digits, so that both forms of one book are one number; only for a valid one.
    public static String isbn13(String digits) {
        if (digits.length() == 13) return digits;
        var stem = "978" + digits.substring(0, 9);
        return stem + (10 - ean(stem + "0") % 10) % 10;
    }

    /// `1234-567X`.
    public static boolean isIssn(String text) {
        return text.matches("[0-9]{4}-[0-9]{3}[0-9X]") && weighted(text.replace("-", ""), 8) % 11 == 0;
    }

    /// A Library of Congress control number as 010 $a is to have it: prefix, year of two or four digits, serial number
    /// of
    /// six, no hyphen. Empty if the text is none. Suffixes behind a stroke (`//r86`) are left out.
    /// Source: the Library's rules for the `lccn` URI namespace.
    public static Optional<String> lccnIn(String text) {
        var bare = text.replaceAll("/.*", "").replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        var parts = LCCN_PRINTED.matcher(bare);
        if (parts.matches())
            bare = parts.group(1) + "0".repeat(6 - parts.group(2).length()) + parts.group(2);
        return Optional.of(bare).filter(n -> LCCN.matcher(n).matches());
    }

    /// Whether 010 $a has it in the form of the record, blanks aside, and not as printed (`72-541679`).
    public static boolean isLccn(String text) {
        var bare = text.replaceAll("/.*", "").replaceAll("\\s", "");
        return lccnIn(text).filter(bare::equals).isPresent();
    }

    /// An OCLC number as 035 $a has it behind `(OCoLC)`.
    public static boolean isOclc(String text) {
        return text.matches("\\s*(ocm|ocn|oca|on)?\\s*[0-9]{1,14}\\s*");
    }

    private static int weighted(String digits, int weight) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) sum += value(digits.charAt(i)) * (weight - i);
        return sum;
    }

    private static int ean(String digits) {
        int sum = 0;
        for (int i = 0; i < 13; i++) sum += value(digits.charAt(i)) * (i % 2 == 0 ? 1 : 3);
        return sum;
    }

    private static int value(char digit) {
        return digit == 'X' ? 10 : digit - '0';
    }

    private StandardNumbers() {}
}
