package org.fettle.marc.serials;

import java.util.Locale;
import java.util.Optional;

/// One level of a caption field: its caption, and how its numbers run.
///
/// @param code subfield `a` to `m`
/// @param caption as coded: `v.`, `+Bd.`, `(year)`
/// @param units how many of these make one of the next higher level ($u)
public record Level(char code, String caption, Units units, Continuity continuity, Numbering numbering) {
    /// How many bibliographic units the next higher level has.
    public sealed interface Units {
        record Fixed(int count) implements Units {}

        /// `var`
        record Varies() implements Units {}

        /// `und`
        record Undetermined() implements Units {}

        record NotSaid() implements Units {}
    }

    public enum Continuity {
        /// `c`: the numbers go on for ever.
        CONTINUOUS,
        /// `r`: they begin again with each unit of the next higher level.
        RESTARTS,
        NOT_SAID
    }

    /// The kind of designation that $z codes in its first and third place.
    public enum Numbering {
        NOT_SAID,
        ARABIC,
        ROMAN,
        LETTER
    }

    /// A piece of a date that an enumeration or chronology level holds.
    public enum Chronology {
        YEAR,
        SEASON,
        QUARTER,
        MONTH,
        WEEK,
        DAY
    }

    static Level of(char code, String caption) {
        return new Level(code, caption, new Units.NotSaid(), Continuity.NOT_SAID, Numbering.NOT_SAID);
    }

    Level withUnits(Units u) {
        return new Level(code, caption, u, continuity, numbering);
    }

    Level withContinuity(Continuity v) {
        return new Level(code, caption, units, v, numbering);
    }

    Level withNumbering(Numbering z) {
        return new Level(code, caption, units, continuity, z);
    }

    public boolean isAlternative() {
        return code == 'g' || code == 'h' || code == 'm';
    }

    /// The fixed number of units, 0 if none is said.
    int count() {
        return units instanceof Units.Fixed(int count) ? count : 0;
    }

    /// Without $v numbers are taken to begin again.
    boolean restarts() {
        return continuity != Continuity.CONTINUOUS;
    }

    /// Which piece of a date this level holds: told by a caption in parentheses, in several languages, else by its
    /// place ($i to $k). Empty for numbers.
    public Optional<Chronology> chronology() {
        var words = caption.strip();
        boolean inParentheses = words.startsWith("(") && words.endsWith(")") && words.length() > 2;
        if (code < 'i' && !inParentheses) return Optional.empty();
        return named(words.toLowerCase(Locale.ROOT)).or(() -> switch (code) {
            case 'i' -> Optional.of(Chronology.YEAR);
            case 'j' -> Optional.of(Chronology.MONTH);
            case 'k' -> Optional.of(Chronology.DAY);
            default -> Optional.empty();
        });
    }

    private static final String[][] WORDS = {
        {"season", "saison", "jahreszeit", "estaci", "stagion", "seizoen", "årstid"},
        {"quarter", "quartal", "trimest", "kwartaal", "qtr", "kvartal"},
        {"month", "monat", "mois", "mes", "maand", "mês", "månad", "måned"},
        {"week", "woche", "semaine", "semana", "settiman", "vecka", "uge", "uke"},
        {"year", "jahr", "année", "annee", "año", "anno", "ano", "jaar", "år"},
        {"day", "tag", "jour", "día", "dia", "giorno", "dag"},
    };
    private static final Chronology[] KINDS = {
        Chronology.SEASON, Chronology.QUARTER, Chronology.MONTH, Chronology.WEEK, Chronology.YEAR, Chronology.DAY
    };

    private static Optional<Chronology> named(String words) {
        for (int i = 0; i < WORDS.length; i++)
            for (var word : WORDS[i]) if (words.contains(word)) return Optional.of(KINDS[i]);
        return Optional.empty();
    }
}
