package org.fettle.marc.merge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.fettle.marc.Field;
import org.fettle.marc.MarcRecord;
import org.fettle.marc.merge.OverlayRules.Action;

/// A record that comes in for one that is there, by [OverlayRules]: the result, and why each field is or is not in it.
///
/// @param record ours in its order, with theirs after the last field of the same or a smaller tag
public record Merge(MarcRecord record, List<Decision> decisions) {
    /// @param source whose record comes in: a file, a target
    /// @param level the cataloguing level of who takes it
    public record Circumstance(String source, int level) {}

    /// What became of a field.
    ///
    /// @param rule as it was written, or the default
    public record Decision(Field field, boolean ours, boolean kept, String rule) {}

    public static Merge of(MarcRecord ours, MarcRecord theirs, Circumstance now, OverlayRules rules) {
        return new Merging(ours, theirs, now, rules).run();
    }

    private static final class Merging {
        private final MarcRecord ours;
        private final MarcRecord theirs;
        private final Circumstance now;
        private final OverlayRules rules;
        private final List<Decision> decisions = new ArrayList<>();
        private MarcRecord result;

        Merging(MarcRecord ours, MarcRecord theirs, Circumstance now, OverlayRules rules) {
            this.ours = ours;
            this.theirs = theirs;
            this.now = now;
            this.rules = rules;
            this.result = ours.withFields(List.of());
        }

        Merge run() {
            var leader = rules.of("LDR", now).map(OverlayRules.Rule::action).orElse(rules.usual());
            if (leader == Action.REPLACE) result = result.withLeader(theirs.leader());
            var kept = new ArrayList<Field>();
            for (var field : ours.fields()) if (ours(field)) kept.add(field);
            result = result.withFields(kept);
            for (var field : theirs.fields()) theirs(field);
            return new Merge(result, List.copyOf(decisions));
        }

        private boolean ours(Field field) {
            var rule = rules.of(field, now).or(() -> rules.of(field.tag(), now));
            var action = rule.map(OverlayRules.Rule::action).orElse(rules.usual());
            boolean kept = switch (action) {
                case ADD, APPEND, PROTECT -> true;
                case REMOVE -> false;
                case REPLACE -> !has(theirs, field.tag());
            };
            decisions.add(new Decision(field, true, kept, said(rule)));
            return kept;
        }

        private void theirs(Field field) {
            var rule = rules.of(field, now)
                    .filter(r -> r.action() == Action.REMOVE)
                    .or(() -> rules.of(field.tag(), now));
            var action = rule.map(OverlayRules.Rule::action).orElse(rules.usual());
            boolean kept = switch (action) {
                case ADD -> !has(ours, field.tag());
                case APPEND, REPLACE -> !result.fields().contains(field);
                case REMOVE, PROTECT -> false;
            };
            // one that the format or the record has but once stays ours, where a rule for single fields kept it
            if (kept && action == Action.REPLACE && Field.isControl(field.tag()) && has(result, field.tag()))
                kept = false;
            decisions.add(new Decision(field, false, kept, said(rule)));
            if (kept) result = result.with(field);
        }

        private String said(java.util.Optional<OverlayRules.Rule> rule) {
            return rule.map(OverlayRules.Rule::toString)
                    .orElse("default " + rules.usual().name().toLowerCase(java.util.Locale.ROOT));
        }

        private static boolean has(MarcRecord record, String tag) {
            return record.fields().stream().anyMatch(f -> f.tag().equals(tag));
        }
    }

    /// The tags whose fields changed.
    public List<String> touched() {
        var tags = new LinkedHashSet<String>();
        for (var d : decisions) if (d.ours() != d.kept()) tags.add(d.field().tag());
        return List.copyOf(tags);
    }
}
