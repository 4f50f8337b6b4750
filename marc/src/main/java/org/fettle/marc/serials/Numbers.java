package org.fettle.marc.serials;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.fettle.marc.serials.Level.Continuity;
import org.fettle.marc.serials.Level.Numbering;
import org.jspecify.annotations.Nullable;

/// The numbering of one scheme ($a-$f, or $g-$h) in the designations of one series: how it goes on.
final class Numbers {
    /// What the calendar says of the highest level.
    enum Mode {
        /// Nothing: it increments when the units below are complete.
        COUNT,
        /// It increments with the next issue, whatever the count.
        TURN,
        /// It does not yet, even if the units are complete.
        HOLD
    }

    /// @param turned whether the highest level incremented
    /// @param covered nominal issues in the next one: 2 for `11/12`
    record Next(Map<Character, String> values, boolean turned, int covered) {}

    /// One level's value.
    private record Value(String text, List<Numeral> parts) {
        int last() {
            return parts.getLast().value();
        }

        String with(List<Integer> numbers) {
            var form = parts.getLast();
            if (numbers.size() == 1) return form.with(numbers.getFirst()).text();
            return String.join(
                    "/", numbers.stream().map(n -> form.with(n).text()).toList());
        }

        /// Unchanged; of a combined one the later part.
        String kept() {
            return parts.size() == 1 ? text : parts.getLast().text();
        }
    }

    private static final Pattern VOLUME =
            Pattern.compile("(v|vol|volume|bd|band|jg|jahrg|jahrgang|t|tom|tome|tomo|année|anno|año)\\b.*");

    private final List<NumberLevel> levels;
    private final Numbering[] schemes;
    private final String tag;
    /// The highest level here is itself a part of something: of a year above it, or of the year $x turns.
    private final boolean hasHigher;

    private final boolean volumeAlone;
    /// Each issue is asked about several times in a row.
    private @Nullable Issue lastRead;

    private @Nullable Answer<List<Value>> read;

    /// @param codes the subfields of this scheme that the issues have and that hold numbers
    Numbers(Caption caption, List<Character> codes, boolean belowChronology) {
        this.tag = caption.stream().holdingTag();
        this.levels = codes.stream()
                .map(c -> caption.level(c).orElseGet(() -> Level.of(c, "")))
                .map(level -> new NumberLevel(level, level.isAlternative() ? List.of() : caption.regularity()))
                .toList();
        this.schemes = levels.stream().map(l -> l.level.numbering()).toArray(Numbering[]::new);
        boolean lone = levels.size() == 1 && levels.getFirst().level.continuity() == Continuity.RESTARTS;
        this.hasHigher = belowChronology || lone;
        this.volumeAlone = isVolume();
    }

    boolean isEmpty() {
        return levels.isEmpty();
    }

    private NumberLevel lowest() {
        return levels.getLast();
    }

    boolean knowsUnits() {
        return (levels.size() > 1 || hasHigher) && lowest().knowsUnits();
    }

    /// Units of the level below the highest, 0 if not said.
    int units() {
        int below = hasHigher ? 0 : 1;
        return levels.size() > below ? levels.get(below).count() : 0;
    }

    /// A volume alone, without numbers below it, changes with the calendar only.
    boolean isVolumeAlone() {
        return volumeAlone;
    }

    private boolean isVolume() {
        return levels.size() == 1
                && !hasHigher
                && VOLUME.matcher(levels.getFirst().level.caption().toLowerCase(java.util.Locale.ROOT))
                        .matches();
    }

    private Answer<List<Value>> read(Issue issue) {
        if (read == null || lastRead != issue) read = parsed(issue);
        lastRead = issue;
        return read;
    }

    private Answer<List<Value>> parsed(Issue issue) {
        var values = new ArrayList<Value>();
        for (int i = 0; i < levels.size(); i++) {
            char code = levels.get(i).level.code();
            var parts = new ArrayList<Numeral>();
            var text = issue.value(code);
            for (var part : text.indexOf('/') < 0 ? new String[] {text} : text.split("/", -1)) {
                var numeral = Numeral.read(part, schemes[i]);
                if (numeral.isEmpty())
                    return Answer.refused(
                            tag,
                            code,
                            issue.value(code),
                            "give a number, a letter or a Roman numeral, to count on from");
                parts.add(numeral.get());
            }
            values.add(new Value(issue.value(code), parts));
        }
        return Answer.given(values);
    }

    Answer<Boolean> isCombined(Issue issue) {
        return read(issue)
                .then(v -> Answer.given(!v.isEmpty() && v.getLast().parts.size() > 1));
    }

    /// Whether the units are complete with this issue.
    boolean isExhausted(Issue issue) {
        return read(issue)
                        .asOptional()
                        .filter(v -> advance(v, Mode.COUNT).turned)
                        .isPresent()
                && (levels.size() > 1 || hasHigher);
    }

    /// Whether this is the first issue of its unit.
    boolean isFirst(Issue issue) {
        return read(issue)
                .asOptional()
                .filter(v -> !v.isEmpty()
                        && v.getLast().parts.getFirst().value()
                                == lowest().first().getFirst())
                .isPresent();
    }

    /// The running number since the first volume, as far as the designation tells; 0 if it does not.
    int running(Issue issue) {
        var read = read(issue).asOptional();
        if (read.isEmpty() || read.get().isEmpty()) return 0;
        var values = read.get();
        int n = values.getLast().last();
        if (!lowest().restarts() || values.size() == 1 || lowest().count() == 0) return n;
        return (Math.min(values.get(values.size() - 2).last(), 100_000) - 1) * lowest().count() + n;
    }

    Answer<Next> next(Issue issue, Mode mode) {
        return read(issue).then(values -> Answer.given(advance(values, mode)));
    }

    private Next advance(List<Value> values, Mode mode) {
        var texts = new TreeMap<Character, String>();
        boolean carry = true;
        boolean within = false;
        int covered = 1;
        int bottom = values.size() - 1;
        for (int i = bottom; i >= 0; i--) {
            var level = levels.get(i);
            var value = values.get(i);
            boolean top = i == 0 && !hasHigher;
            if (top && i < bottom) {
                carry = mode == Mode.TURN || mode == Mode.COUNT && carry;
                texts.put(level.level.code(), top(level, value, carry, within));
            } else if (mode == Mode.TURN && !top && level.restarts()) {
                texts.put(level.level.code(), value.with(level.first()));
                if (i == bottom) covered = covered(level.first(), false);
            } else if (mode == Mode.TURN || carry && !(mode == Mode.HOLD && top && isVolumeAlone())) {
                boolean mayWrap = mode == Mode.COUNT || i > (hasHigher ? 0 : 1);
                var step = level.after(value.last(), mayWrap && !top);
                texts.put(level.level.code(), value.with(step.parts()));
                carry = top || step.carry();
                within = step.within();
                if (i == bottom) covered = covered(step.parts(), within);
            } else {
                texts.put(level.level.code(), value.kept());
            }
        }
        return new Next(texts, mode == Mode.TURN || carry, covered);
    }

    private static String top(NumberLevel level, Value value, boolean increments, boolean within) {
        if (within) return value.with(List.of(value.last(), value.last() + 1));
        return increments ? value.with(level.after(value.last(), false).parts()) : value.kept();
    }

    private static int covered(List<Integer> parts, boolean within) {
        return within ? 2 : Math.max(1, parts.getLast() - parts.getFirst() + 1);
    }

    /// Goes on by several numbers at once, as a scheme beside that of a combined issue does.
    Answer<Next> next(Issue issue, int covered) {
        if (covered == 1) return next(issue, Mode.COUNT);
        return read(issue).then(values -> {
            var value = values.getLast();
            var first = advance(values, Mode.COUNT);
            var texts = new TreeMap<>(first.values);
            texts.put(lowest().level.code(), value.with(List.of(value.last() + 1, value.last() + covered)));
            return Answer.given(new Next(texts, first.turned, covered));
        });
    }
}
