package org.fettle.marc.serials;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fettle.marc.Field;
import org.fettle.marc.serials.Caption.Compressibility;
import org.fettle.marc.serials.Caption.Evaluation;
import org.fettle.marc.serials.Caption.Stream;
import org.fettle.marc.serials.Level.Continuity;
import org.fettle.marc.serials.Level.Numbering;
import org.fettle.marc.serials.Level.Units;

/// Reads one 853, 854 or 855, subfield by subfield; the first that cannot be read is named.
final class CaptionReader {
    private final Field.Data field;
    private final List<Level> levels = new ArrayList<>();
    private final List<Regularity> regularity = new ArrayList<>();
    private final List<DateCode> changes = new ArrayList<>();
    private Frequency frequency = Frequency.NOT_SAID;
    private int link;
    private int pieces = 1;
    private boolean frequencySeen;

    CaptionReader(Field.Data field) {
        this.field = field;
    }

    Answer<Caption> read() {
        var stream = Stream.of(field.tag()).filter(s -> s.captionTag().equals(field.tag()));
        if (stream.isEmpty()) return Answer.refused(field.tag(), ' ', "", "captions stand in 853, 854 and 855");
        for (var s : field.subfields()) {
            var wrong = take(s.code(), s.value());
            if (wrong.isPresent()) return Answer.refused(field.tag(), s.code(), s.value(), wrong.get());
        }
        return Answer.given(new Caption(
                stream.get(),
                link,
                indicator(field.first(), Compressibility.values(), Compressibility.UNKNOWN),
                indicator(field.second(), Evaluation.values(), Evaluation.UNVERIFIED),
                levels,
                frequency,
                pieces,
                changes,
                regularity,
                field.value('n').orElse(""),
                String.join("; ", field.values('o'))));
    }

    private static <T> T indicator(char c, T[] values, T other) {
        return c >= '0' && c < '0' + values.length ? values[c - '0'] : other;
    }

    /// What is wrong with this subfield; empty if nothing is.
    private Optional<String> take(char code, String value) {
        if (code >= 'a' && code <= 'm') return level(code, value);
        return switch (code) {
            case 'u' -> last('u').or(() -> units(value));
            case 'v' -> last('v').or(() -> continuity(value));
            case 'z' -> last('z').or(() -> numbering(value));
            case 'w' -> frequency(value);
            case 'x' -> changes(value);
            case 'y' -> regularity(value);
            case 'p' -> pieces(value);
            case '8' -> link(value);
            default -> Optional.empty();
        };
    }

    private Optional<String> level(char code, String value) {
        if (levels.stream().anyMatch(l -> l.code() == code)) return Optional.of("give this level once");
        levels.add(Level.of(code, value));
        return Optional.empty();
    }

    private Optional<String> last(char code) {
        return levels.isEmpty() || levels.getLast().code() > 'h'
                ? Optional.of("give $%s behind the enumeration caption ($a-$h) it belongs to".formatted(code))
                : Optional.empty();
    }

    private Optional<String> units(String value) {
        var text = value.strip().toLowerCase(java.util.Locale.ROOT);
        if (text.equals("var")) levels.add(levels.removeLast().withUnits(new Units.Varies()));
        else if (text.equals("und")) levels.add(levels.removeLast().withUnits(new Units.Undetermined()));
        else if (Digits.areAll(text, 1, 4) && Integer.parseInt(text) > 0)
            levels.add(levels.removeLast().withUnits(new Units.Fixed(Integer.parseInt(text))));
        else return Optional.of("give the number of units in the next higher level, var or und");
        return Optional.empty();
    }

    private Optional<String> continuity(String value) {
        var text = value.strip().toLowerCase(java.util.Locale.ROOT);
        if (text.equals("c")) levels.add(levels.removeLast().withContinuity(Continuity.CONTINUOUS));
        else if (text.equals("r")) levels.add(levels.removeLast().withContinuity(Continuity.RESTARTS));
        else return Optional.of("give c (numbers go on) or r (they begin again)");
        return Optional.empty();
    }

    /// Type of designation, case, then script or kind of numeral: `aaan##`, `acrn##`, `bcLatn`.
    private Optional<String> numbering(String value) {
        var text = value.strip().toLowerCase(java.util.Locale.ROOT);
        if (text.isEmpty() || "abcde".indexOf(text.charAt(0)) < 0)
            return Optional.of("give six characters, the first a number, b letter, c or d combined, e symbol");
        boolean roman = text.startsWith("rn", 2);
        var scheme = text.charAt(0) == 'b' ? Numbering.LETTER : roman ? Numbering.ROMAN : Numbering.ARABIC;
        levels.add(levels.removeLast().withNumbering(scheme));
        return Optional.empty();
    }

    private Optional<String> frequency(String value) {
        if (frequencySeen) return Optional.of("give the frequency once");
        frequencySeen = true;
        var read = Frequency.of(value);
        read.ifPresent(f -> frequency = f);
        return read.isPresent()
                ? Optional.empty()
                : Optional.of("give a code of the format (a b c d e f g h i j k m q s t w x) or issues a year, 1-400");
    }

    /// `MM`, `MMDD` or a season, comma separated.
    private Optional<String> changes(String value) {
        for (var text : value.split(",")) {
            var code = text.strip();
            if (code.isEmpty()) continue;
            var read = code.length() == 4
                    ? DateCode.monthAndDay(code)
                    : DateCode.read('s', code, DateCode.ANY).or(() -> DateCode.read('m', code, DateCode.ANY));
            if (read.isEmpty()) return Optional.of("'%s' is none of: month MM, day MMDD, season 21-24".formatted(code));
            changes.add(read.get());
        }
        return Optional.empty();
    }

    private Optional<String> regularity(String value) {
        if (value.isBlank()) return Optional.empty();
        return switch (Regularity.read(field.tag(), value)) {
            case Answer.Given<Regularity>(var read) -> {
                regularity.add(read);
                yield Optional.empty();
            }
            case Answer.Refused<Regularity>(var why) -> Optional.of(why.remedy());
        };
    }

    private Optional<String> pieces(String value) {
        var text = value.strip();
        if (!text.matches("0*[1-9][0-9]{0,3}")) return Optional.of("give the number of pieces an issue consists of");
        pieces = Integer.parseInt(text);
        return Optional.empty();
    }

    private Optional<String> link(String value) {
        var text = Digits.areAll(value, 1, 9) ? value : value.strip().replaceAll("[.\\\\].*", "");
        if (!Digits.areAll(text, 1, 9)) return Optional.of("give the linking number, e.g. 1");
        link = Integer.parseInt(text);
        return Optional.empty();
    }
}
