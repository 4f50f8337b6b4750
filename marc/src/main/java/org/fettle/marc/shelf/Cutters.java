package org.fettle.marc.shelf;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map.Entry;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Cutter numbers by the Library of Congress table (Shelflisting Manual G 63), fitted into a shelf.
///
/// The table only proposes; the shelf's order has the last word. Digits behind the letter are a decimal fraction, and
/// no number ends in 0 or 1, so that there is always room before the next.
public final class Cutters {
    private static final int LONGEST = 9;

    /// For each rule: letters from which on a digit holds, ascending.
    private static final String VOWEL = "a2d3l4n5p6r7s8u9";
    private static final String S = "a2c3e4h5m6t7u8w9";
    private static final String QU = "a3e4i5o6r7t8y9";
    private static final String CONSONANT = "a3e4i5o6r7u8y9";
    private static final String EXPANSION = "a3e4i5m6p7t8w9";

    /// The table's number for a name, two digits where the name has letters for them; empty if it has no letter.
    public static Optional<String> of(String name) {
        var letters = letters(name);
        if (letters.isEmpty()) return Optional.empty();
        char initial = letters.charAt(0);
        boolean qu = letters.startsWith("qu");
        int second = qu ? 2 : 1;
        var cutter = new StringBuilder().append(Character.toUpperCase(initial));
        if (letters.length() <= second) return Optional.of(cutter.append('2').toString());
        if (initial == 'q' && !qu) return Optional.of("Q2" + digit(EXPANSION, letters.charAt(1))); // Qa to Qt: 2 to 29
        cutter.append(digit(table(initial, qu, letters), letters.charAt(second)));
        int third = letters.startsWith("sch") ? 3 : second + 1;
        if (letters.length() > third) cutter.append(digit(EXPANSION, letters.charAt(third)));
        return Optional.of(cutter.toString());
    }

    /// The number for a name between its neighbours on the shelf: the table's if it is free and in order there, else
    /// the shortest that is. Empty if the name has no letter, or there is no room in nine digits.
    ///
    /// @param shelf names in filing order with their numbers, those of other letters included
    public static Optional<String> fit(String name, NavigableMap<String, String> shelf) {
        return fit(name, shelf, Cutters::of);
    }

    /// The same by another table.
    static Optional<String> fit(
            String name, NavigableMap<String, String> shelf, Function<String, Optional<String>> table) {
        var present = shelf.get(name);
        if (present != null) return Optional.of(present);
        return table.apply(name).flatMap(wanted -> {
            var initial = wanted.substring(0, 1);
            var below = digits(shelf.lowerEntry(name), initial).orElse("");
            var above = digits(shelf.higherEntry(name), initial).orElse("");
            return between(below, above, wanted.substring(1)).map(initial::concat);
        });
    }

    /// Those of a neighbour of the same letter.
    private static Optional<String> digits(@Nullable Entry<String, String> at, String initial) {
        if (at == null) return Optional.empty();
        var cutter = at.getValue().strip().toUpperCase(Locale.ROOT);
        return cutter.startsWith(initial)
                ? Optional.of(cutter.substring(1).replaceAll("[^0-9].*", ""))
                : Optional.empty();
    }

    /// A fraction above `below` and below `above` (empty: no bound): of the shortest the one in the middle, or next to
    /// `wanted` where the shelf is open above.
    private static Optional<String> between(String below, String above, String wanted) {
        if (inOrder(wanted, below, above)) return Optional.of(wanted);
        for (int length = above.isEmpty() ? wanted.length() : 1; length <= LONGEST; length++) {
            long scale = power(length);
            long from = below.isEmpty() ? 0 : scaled(below, length);
            long to = above.isEmpty() ? scale : scaled(above, length) + 1;
            long middle = above.isEmpty() ? Math.max(from, scaled(wanted, length)) : (from + to) / 2;
            for (long off = 0; off <= to - from; off++)
                for (long k : new long[] {middle - off, middle + off}) {
                    if (k < from || k > to || k >= scale || k < 0) continue;
                    var digits = ("%0" + length + "d").formatted(k);
                    if (fits(digits, below, above)) return Optional.of(digits);
                }
        }
        return Optional.empty();
    }

    private static boolean fits(String digits, String below, String above) {
        char last = digits.charAt(digits.length() - 1);
        return last > '1' && inOrder(digits, below, above);
    }

    private static boolean inOrder(String digits, String below, String above) {
        return digits.compareTo(below) > 0 && (above.isEmpty() || digits.compareTo(above) < 0);
    }

    private static long scaled(String digits, int length) {
        return Long.parseLong((digits + "0".repeat(length)).substring(0, length));
    }

    private static long power(int length) {
        long power = 1;
        for (int i = 0; i < length; i++) power *= 10;
        return power;
    }

    private static String table(char initial, boolean qu, String letters) {
        if ("aeiou".indexOf(initial) >= 0) return VOWEL;
        if (initial == 's') return letters.startsWith("sc") && !letters.startsWith("sch") ? S.replace("c3", "") : S;
        return qu ? QU : CONSONANT;
    }

    /// The digit of the last letter not behind `letter`.
    private static char digit(String table, char letter) {
        char digit = table.charAt(1);
        for (int i = 0; i < table.length(); i += 2) if (table.charAt(i) <= letter) digit = table.charAt(i + 1);
        return digit;
    }

    private static String letters(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]", "");
    }

    private Cutters() {}
}
