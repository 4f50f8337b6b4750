package org.fettle.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fettle.people.Eligibility.Allowed;
import org.fettle.people.Eligibility.AllowedUnderSupervision;
import org.fettle.people.rules.Binding;
import org.fettle.people.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/// Decides who may do what; touches nothing. All it needs is in its arguments.
///
/// The rules that hold at the place on the days of the work add up. Those a person meets alone are met; for the rest
/// one supervisor must be found among the others who satisfies them all. A kind of work of which no rule speaks is
/// refused: what nobody has thought about is not allowed.
final class EligibilityRules {
    static Eligibility decide(Question question, Facts facts, RuleBook book) {
        var at = Occasion.of(question, facts.company());
        var rules = book.binding(question.taskType(), at.place(), at.first(), at.last());
        if (rules.isEmpty()) return Refusals.withoutRule(question, book);
        var used = new Used();
        var unmet = unmet(rules, facts.who(), at, used);
        if (unmet.isEmpty()) return new Allowed(basis(rules, used));
        var supervisors = supervisors(unmet, facts.others(), question, facts, at);
        return supervisors.isEmpty()
                ? Refusals.refuse(question, facts, at, rules, unmet, book)
                : underSupervision(rules, unmet, facts, at, used, supervisors);
    }

    /// The rules that this person does not meet alone.
    static List<Binding> unmet(List<Binding> rules, TechnicianFacts who, Occasion at, Used used) {
        var unmet = new ArrayList<Binding>(rules.size());
        for (var binding : rules) {
            var alone = binding.rule().alone();
            if (alone.isEmpty() || !NeedRules.meets(alone.get(), who, at, used)) unmet.add(binding);
        }
        return unmet;
    }

    private static Map<UUID, Terms> supervisors(
            List<Binding> unmet, Map<UUID, TechnicianFacts> candidates, Question q, Facts facts, Occasion at) {
        var found = new java.util.HashMap<UUID, Terms>();
        for (var other : candidates.values()) {
            var terms = terms(other, unmet, q, facts, at, new Used());
            if (terms != null) found.put(other.technician(), terms);
        }
        return found;
    }

    /// The conditions under which `other` may supervise all of it, or null.
    static @Nullable Terms terms(
            TechnicianFacts other, List<Binding> unmet, Question q, Facts facts, Occasion at, Used used) {
        Terms all = null;
        for (var binding : unmet) {
            var mildest = mildest(binding, facts.who(), other, at, used);
            if (mildest == null) return null;
            all = all == null ? mildest : all.and(mildest);
        }
        if (all == null) return null;
        var me = facts.who().technician();
        return SupervisionRules.closesCircle(other.technician(), me, q.when(), facts.supervisions())
                        || !SupervisionRules.hasRoom(
                                other.technician(), me, q.when(), all.ratio(), facts.supervisions())
                ? null
                : all;
    }

    private static @Nullable Terms mildest(
            Binding binding, TechnicianFacts who, TechnicianFacts other, Occasion at, Used used) {
        Terms best = null;
        var start = used.mark();
        for (var branch : binding.rule().supervised()) {
            var terms = new Terms(branch.presence(), branch.ratio());
            if (best != null && !terms.milderThan(best)) continue;
            var now = used.mark();
            if (NeedRules.meets(branch.who(), who, at, used) && NeedRules.meets(branch.supervisor(), other, at, used)) {
                if (best != null) used.keepFrom(start, now);
                best = terms;
            } else used.back(now);
        }
        return best;
    }

    /// The conditions named are those of the strictest; asked with one supervisor alone, exactly his, and the basis
    /// then holds his facts and nobody else's.
    private static Eligibility underSupervision(
            List<Binding> rules,
            List<Binding> unmet,
            Facts facts,
            Occasion at,
            Used used,
            Map<UUID, Terms> supervisors) {
        var strictest = supervisors.values().stream().reduce(Terms::and).orElseThrow();
        for (var id : supervisors.keySet().stream().sorted().toList())
            for (var binding : unmet)
                mildest(
                        binding,
                        facts.who(),
                        java.util.Objects.requireNonNull(facts.others().get(id)),
                        at,
                        used);
        return new AllowedUnderSupervision(
                basis(rules, used), strictest.presence(), strictest.ratio(), supervisors.keySet());
    }

    private static Basis basis(List<Binding> rules, Used used) {
        if (rules.size() == 1) {
            var one = rules.getFirst();
            return new Basis(one.pack().code(), one.pack().version(), one.rule().id(), used.facts(), used.hours());
        }
        return new Basis(
                joined(rules, b -> b.pack().code()),
                joined(rules, b -> b.pack().version()),
                joined(rules, b -> b.rule().id()),
                used.facts(),
                used.hours());
    }

    private static String joined(List<Binding> rules, java.util.function.Function<Binding, String> what) {
        return rules.stream().map(what).collect(Collectors.joining("+"));
    }

    /// Who of these could do it alone.
    static List<TechnicianFacts> able(List<Binding> rules, Map<UUID, TechnicianFacts> people, Occasion at) {
        return people.values().stream()
                .filter(p -> unmet(rules, p, at, new Used()).isEmpty())
                .toList();
    }

    private EligibilityRules() {}
}
