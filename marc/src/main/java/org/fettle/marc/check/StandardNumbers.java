package org.fettle.marc.check;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// ISBN (ISO 2108) and ISSN (ISO 3297): their check digits and forms.
public final class StandardNumbers {
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

    /// A Library of Congress control number as 010 $a has it: prefix, year of two or four digits, six digits.
    public static boolean isLccn(String text) {
        return text.matches("\\s*[a-z]{0,3}\\s*([0-9]{8}|[0-9]{10})\\s*(/.*)?");
    }

    /// An OCLC number as 035 $a has it behind `(OCoLC)`.
    public static boolean isOclc(String text) {
        return text.matches("\\s*(ocm|ocn|on)?\\s*[0-9]{1,14}\\s*");
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
