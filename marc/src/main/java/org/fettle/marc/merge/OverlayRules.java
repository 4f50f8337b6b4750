package org.fettle.marc.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fettle.marc.Field;
import org.fettle.marc.MarcRecord;

/// What happens to fields when a record comes in for one that is there. A line each; of those that fit, the last holds:
/// ```
/// default replace
/// protect 59X                  ours stays, theirs is left out
/// protect 5XX $5=DLC           of ours those with this subfield (or `$5`: any value of it)
/// append  650 from OCLC        theirs are put behind ours, but for those we have
/// add     020 level 3          theirs only if we have none; for changes made at level 3 or below
/// remove  938                  neither ours nor theirs
/// ```
/// Actions: `add`, `append`, `replace` (theirs for ours, if they have any), `remove`, `protect`. `LDR` is the leader.
public final class OverlayRules {
    public enum Action {
        ADD,
        APPEND,
        REPLACE,
        REMOVE,
        PROTECT
    }

    /// @param tag `X` stands for any character
    /// @param code with this subfield, 0 for any field
    /// @param value of that subfield, empty for any
    /// @param source whose records it is for, empty for all
    /// @param level at most this cataloguing level, or any
    public record Rule(Action action, String tag, char code, String value, String source, int level) {
        boolean fits(String fieldTag, Merge.Circumstance now) {
            return MarcRecord.matches(fieldTag, tag)
                    && (source.isEmpty() || source.equals(now.source()))
                    && now.level() <= level;
        }

        boolean isFor(Field field) {
            if (code == 0) return true;
            return field instanceof Field.Data data
                    && data.values(code).stream().anyMatch(v -> value.isEmpty() || v.equals(value));
        }

        @Override
        public String toString() {
            return action.name().toLowerCase(Locale.ROOT) + " " + tag + (code == 0 ? "" : " $" + code)
                    + (value.isEmpty() ? "" : "=" + value) + (source.isEmpty() ? "" : " from " + source)
                    + (level == ANY ? "" : " level " + level);
        }
    }

    /// @param number the first line is 1
    public record Fault(int number, String line, String remedy) {}

    private static final int ANY = Integer.MAX_VALUE;

    private final List<Rule> rules = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private Action usual = Action.REPLACE;

    /// @param text of the file
    public static OverlayRules read(String text) {
        var read = new OverlayRules();
        int number = 0;
        for (var line : text.lines().toList()) {
            number++;
            var bare = line.strip();
            if (bare.isEmpty() || bare.startsWith("#")) continue;
            if (!read.add(bare.split("\\s+")))
                read.faults.add(new Fault(
                        number, line, "add|append|replace|remove|protect TAG [$CODE[=VALUE]] [from SOURCE] [level N]"));
        }
        return read;
    }

    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    public List<Rule> rules() {
        return List.copyOf(rules);
    }

    private boolean add(String[] w) {
        var action = Arrays.stream(Action.values())
                .filter(a ->
                        a.name().toLowerCase(Locale.ROOT).equals(w[0].equals("default") && w.length == 2 ? w[1] : w[0]))
                .findFirst();
        if (action.isEmpty() || w.length < 2) return false;
        if (w[0].equals("default")) {
            usual = action.get();
            return true;
        }
        if (w[1].length() != 3) return false;
        char code = 0;
        String value = "", source = "";
        int level = ANY;
        for (int i = 2; i < w.length; i++) {
            if (w[i].matches("\\$.(=.*)?")) {
                code = w[i].charAt(1);
                value = w[i].length() > 3 ? w[i].substring(3) : "";
            } else if (w[i].equals("from") && i + 1 < w.length) source = w[++i];
            else if (w[i].equals("level") && i + 1 < w.length && w[i + 1].matches("[0-9]{1,4}"))
                level = Integer.parseInt(w[++i]);
            else return false;
        }
        rules.add(new Rule(action.get(), w[1], code, value, source, level));
        return true;
    }

    Action usual() {
        return usual;
    }

    /// The last that fits all fields of this tag.
    Optional<Rule> of(String tag, Merge.Circumstance now) {
        return rules.stream().filter(r -> r.code() == 0 && r.fits(tag, now)).reduce((_, last) -> last);
    }

    /// The last that fits just this field.
    Optional<Rule> of(Field field, Merge.Circumstance now) {
        return rules.stream()
                .filter(r -> r.code() != 0 && r.fits(field.tag(), now) && r.isFor(field))
                .reduce((_, last) -> last);
    }

    private OverlayRules() {}
}
