package org.fettle.marc.shelf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Keys that sort as call numbers stand on the shelf: compare them as plain strings (`collate "C"` in a database).
///
/// A space sorts below everything, so nothing comes before something. Numbers that count (class, volume, year) carry
/// the number of their digits in front, so that 9 < 10; what follows a point or a cutter's letter is a decimal
/// fraction and is compared digit by digit, so that .A28 < .A3. Cutters sort behind years, and words of more than three
/// letters
/// behind cutters.
public final class CallNumbers {
    public enum Scheme {
        LC,
        DEWEY,
        /// National Library of Medicine: QS to QZ, W to WZ.
        NLM,
        /// Superintendent of Documents.
        SUDOC,
        /// Anything else: words and numbers in turn.
        OTHER
    }

    private static final Pattern LC_CLASS = Pattern.compile("\\s*([A-Z]{1,3})\\s*([0-9]+)(\\.[0-9]+)?(.*)");
    private static final Pattern NLM_CLASS = Pattern.compile("\\s*(Q[S-Z]|W[A-Z]?)\\s*[0-9].*");
    private static final Pattern LC_LETTERS = Pattern.compile("\\s*([A-Z]{1,3})(\\s.*)?");
    private static final Pattern DEWEY_CLASS = Pattern.compile("\\s*([A-Z .]*?)\\s*([0-9]+)(\\.[0-9]+)?(.*)");
    /// Marks where a Dewey number may be cut: `973/.0496/073`.
    private static final Pattern PRIME = Pattern.compile("(?<=[0-9])[/'\u2032](?=[.0-9])");
    private static final Pattern PART = Pattern.compile("(!?[A-Z]+)|([0-9]+)|(@[0-9]{2})");

    public static Scheme schemeOf(String callNumber) {
        var upper = upper(callNumber);
        if (SuDoc.FORM.matcher(upper).matches()) return Scheme.SUDOC;
        if (NLM_CLASS.matcher(upper).matches()) return Scheme.NLM;
        if (LC_CLASS.matcher(upper).matches()) return Scheme.LC;
        return upper.matches("[0-9]{3}([. /].*|$)") ? Scheme.DEWEY : Scheme.OTHER;
    }

    public static String key(String callNumber) {
        return key(schemeOf(callNumber), callNumber);
    }

    public static String key(Scheme scheme, String callNumber) {
        var upper = upper(callNumber);
        return switch (scheme) {
            case LC, NLM -> lc(upper);
            case SUDOC -> SuDoc.key(upper);
            case DEWEY -> dewey(upper);
            case OTHER -> rest(upper).strip();
        };
    }

    private static String lc(String upper) {
        var m = LC_CLASS.matcher(upper);
        if (m.matches())
            return "%-3s%s%s".formatted(m.group(1), counted(m.group(2)), decimal(m.group(3))) + rest(m.group(4));
        var letters = LC_LETTERS.matcher(upper);
        return letters.matches()
                ? "%-3s".formatted(letters.group(1)) + rest(letters.group(2) == null ? "" : letters.group(2))
                : rest(upper).strip();
    }

    private static String dewey(String upper) {
        var m = DEWEY_CLASS.matcher(PRIME.matcher(upper).replaceAll(""));
        if (!m.matches()) return rest(upper).strip();
        var prefix = m.group(1).isBlank() ? "" : m.group(1).strip() + " ";
        return prefix + counted(m.group(2)) + decimal(m.group(3)) + rest(m.group(4));
    }

    /// Digits behind a point, without zeros at the end: 1.50 is 1.5.
    private static String decimal(@org.jspecify.annotations.Nullable String fraction) {
        return fraction == null ? "" : fraction.replaceAll("0+$", "");
    }

    static String counted(String number) {
        var digits = number.replaceAll("^0+(?=.)", "");
        return (char) ('0' + Math.min(digits.length(), 40)) + digits;
    }

    /// What follows the class: cutters, years, volumes.
    private static String rest(String rest) {
        var key = new StringBuilder();
        for (var token : tokens(Parts.inOneSpelling(rest))) key.append(' ').append(token);
        return key.toString();
    }

    private static List<String> tokens(String rest) {
        var tokens = new ArrayList<String>();
        var m = PART.matcher(rest);
        boolean afterCutterLetter = false;
        int last = -1;
        while (m.find()) {
            boolean touching = m.start() == last;
            if (m.group(3) != null) {
                tokens.add(m.group(3).substring(1));
                afterCutterLetter = false;
            } else if (m.group(1) != null) {
                boolean cutter = m.end() < rest.length() && Character.isDigit(rest.charAt(m.end()));
                if (touching && !tokens.isEmpty() && !cutter) glue(tokens, m.group(1));
                else tokens.add(!cutter && m.group(1).length() > 3 ? "~" + m.group(1) : m.group(1));
                afterCutterLetter = m.group(1).length() <= 3;
            } else if (touching && afterCutterLetter) {
                glue(tokens, m.group(2)); // a cutter: its digits are a fraction
                afterCutterLetter = false;
            } else {
                tokens.add(counted(m.group(2)));
                afterCutterLetter = false;
            }
            last = m.end();
        }
        return tokens;
    }

    private static void glue(List<String> tokens, String part) {
        tokens.set(tokens.size() - 1, tokens.getLast() + part);
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    private CallNumbers() {}
}
