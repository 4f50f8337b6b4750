package org.fettle.marc.serials;

import java.util.List;
import java.util.Optional;

/// How often a serial comes out ($w): a letter of the format, or a number of issues a year.
///
/// @param code as in $w; empty where the field has none
/// @param perYear issues a year, 0 if not said; one every two years counts as 1
public record Frequency(String code, Pace pace, int perYear) {
    /// The time from one issue to the next.
    sealed interface Pace {
        record Days(int days) implements Pace {}

        record Months(int months) implements Pace {}

        /// Several a week or a month: semiweekly, three a week, semimonthly, three a month.
        record Within(boolean week, int times) implements Pace {}

        /// A number a year that no even pace gives: the pattern says which.
        record Count() implements Pace {}

        /// Irregular, continuously updated, or not said.
        record None() implements Pace {}
    }

    public static final Frequency NOT_SAID = new Frequency("", new Pace.None(), 0);

    /// From the rarest to the most frequent.
    static final List<Frequency> EVEN = List.of(
            new Frequency("a", new Pace.Months(12), 1),
            new Frequency("f", new Pace.Months(6), 2),
            new Frequency("t", new Pace.Months(4), 3),
            new Frequency("q", new Pace.Months(3), 4),
            new Frequency("b", new Pace.Months(2), 6),
            new Frequency("m", new Pace.Months(1), 12),
            new Frequency("13", new Pace.Days(28), 13),
            new Frequency("s", new Pace.Within(false, 2), 24),
            new Frequency("e", new Pace.Days(14), 26),
            new Frequency("j", new Pace.Within(false, 3), 36),
            new Frequency("w", new Pace.Days(7), 52),
            new Frequency("c", new Pace.Within(true, 2), 104),
            new Frequency("i", new Pace.Within(true, 3), 156),
            new Frequency("d", new Pace.Days(1), 365));

    private static final List<Frequency> OTHER = List.of(
            new Frequency("g", new Pace.Months(24), 1),
            new Frequency("h", new Pace.Months(36), 1),
            new Frequency("k", new Pace.None(), 0),
            new Frequency("x", new Pace.None(), 0),
            new Frequency("u", new Pace.None(), 0),
            new Frequency("z", new Pace.None(), 0),
            new Frequency("#", new Pace.None(), 0));

    /// Empty if the text is neither a code of the format nor a number from 1 to 400.
    public static Optional<Frequency> of(String text) {
        var code = text.strip().toLowerCase(java.util.Locale.ROOT);
        if (code.isEmpty()) return Optional.of(NOT_SAID);
        for (var known : List.of(EVEN, OTHER)) for (var f : known) if (f.code.equals(code)) return Optional.of(f);
        if (!Digits.areAll(code, 1, 3)) return Optional.empty();
        int count = Integer.parseInt(code);
        if (count < 1 || count > 400) return Optional.empty();
        return Optional.of(of(count, code));
    }

    static Frequency of(int count, String code) {
        for (var f : EVEN) if (f.perYear == count) return new Frequency(code, f.pace, count);
        return new Frequency(code, new Pace.Count(), count);
    }

    /// Years between two issues: 2 for biennial, 3 for triennial, else 1.
    int years() {
        return pace instanceof Pace.Months(int months) ? Math.max(1, months / 12) : 1;
    }

    boolean isSaid() {
        return !(pace instanceof Pace.None);
    }
}
