package org.fettle.marc.serials;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One number of an issue in the form it is printed: `7`, `007`, `IV`, `c`, `12a`, `3rd`.
///
/// @param prefix what stands before the digits, the same on every issue
/// @param width least digits, filled with zeros; 0: none are filled
/// @param suffix what stands behind, the same on every issue
record Numeral(int value, Script script, String prefix, int width, String suffix) {
    enum Script {
        ARABIC,
        /// Arabic with an English ending: 1st, 2nd.
        ORDINAL,
        ROMAN,
        ROMAN_LOWER,
        LETTER,
        LETTER_LOWER
    }

    private static final int MOST = 1_000_000_000;
    private static final Pattern DIGITS = Pattern.compile("([^0-9]{0,20})([0-9]{1,9})([^0-9]{0,20})");
    private static final Pattern ROMAN = Pattern.compile("M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})");

    static Numeral of(int value) {
        return new Numeral(value, Script.ARABIC, "", 0, "");
    }

    /// Brackets around data that are supplied or uncertain (`<5>`, `[5]`) do not count.
    static Optional<Numeral> read(String text, Level.Numbering numbering) {
        if (isPlain(text)) return Optional.of(new Numeral(Integer.parseInt(text), Script.ARABIC, "", 0, ""));
        var bare = text.strip().replaceAll("^[<\\[]|[>\\]]$", "").strip();
        Matcher m = DIGITS.matcher(bare);
        if (m.matches()) return Optional.of(digits(m));
        if (bare.isEmpty() || bare.length() > 15) return Optional.empty();
        boolean lower = bare.equals(bare.toLowerCase(Locale.ROOT));
        var upper = bare.toUpperCase(Locale.ROOT);
        boolean single = upper.length() == 1 && upper.charAt(0) >= 'A' && upper.charAt(0) <= 'Z';
        boolean roman = ROMAN.matcher(upper).matches();
        if (roman && numbering != Level.Numbering.LETTER && (!single || "IVX".contains(upper) || saidRoman(numbering)))
            return Optional.of(new Numeral(fromRoman(upper), lower ? Script.ROMAN_LOWER : Script.ROMAN, "", 0, ""));
        if (!single) return Optional.empty();
        var script = lower ? Script.LETTER_LOWER : Script.LETTER;
        return Optional.of(new Numeral(upper.charAt(0) - 'A' + 1, script, "", 0, ""));
    }

    /// What nearly every number is, without the patterns below: their cost would be that of the whole prediction.
    private static boolean isPlain(String text) {
        return Digits.areAll(text, 1, 9) && text.charAt(0) != '0';
    }

    private static boolean saidRoman(Level.Numbering numbering) {
        return numbering == Level.Numbering.ROMAN;
    }

    private static Numeral digits(Matcher m) {
        var digits = m.group(2);
        int value = Integer.parseInt(digits);
        if (m.group(3).equals(ending(value))) return new Numeral(value, Script.ORDINAL, m.group(1), 0, "");
        return new Numeral(value, Script.ARABIC, m.group(1), digits.startsWith("0") ? digits.length() : 0, m.group(3));
    }

    /// The same form with another number.
    Numeral with(int other) {
        return new Numeral(Math.min(Math.max(other, 0), MOST), script, prefix, width, suffix);
    }

    String text() {
        return switch (script) {
            case ARABIC ->
                prefix + "0".repeat(Math.max(0, width - Integer.toString(value).length())) + value + suffix;
            case ORDINAL -> prefix + value + ending(value);
            case ROMAN -> roman();
            case ROMAN_LOWER -> roman().toLowerCase(Locale.ROOT);
            case LETTER -> letters();
            case LETTER_LOWER -> letters().toLowerCase(Locale.ROOT);
        };
    }

    private static String ending(int value) {
        if (value % 100 >= 11 && value % 100 <= 13) return "th";
        return switch (value % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }

    /// A … Z, then AA, AB, ….
    private String letters() {
        var text = new StringBuilder();
        for (int rest = value; rest > 0; rest = (rest - 1) / 26) text.insert(0, (char) ('A' + (rest - 1) % 26));
        return text.toString();
    }

    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] SIGNS = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};

    /// From 4000 on there is no Roman form in use: Arabic.
    private String roman() {
        if (value >= 4000) return "" + value;
        var text = new StringBuilder();
        int rest = value;
        for (int i = 0; i < VALUES.length; i++) for (; rest >= VALUES[i]; rest -= VALUES[i]) text.append(SIGNS[i]);
        return text.toString();
    }

    private static int fromRoman(String text) {
        int value = 0;
        for (int i = 0, at = 0; i < VALUES.length; i++)
            for (; text.startsWith(SIGNS[i], at); at += SIGNS[i].length()) value += VALUES[i];
        return value;
    }
}
