package org.fettle.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fettle.people.Eligibility.Refused;
import org.fettle.people.rules.Binding;
import org.fettle.people.rules.RuleBook;

/// Puts a no into reasons, each with rule, fact and date, and into what would make it a yes, the cheapest first.
final class Refusals {
    private static final double GIVE_TO_ANOTHER = 0.25; // hours
    private static final double LOAD_A_PACK = 80; // hours
    private static final int NAMED = 3;
    private static final Comparator<Remedy> CHEAPEST = Comparator.comparingDouble(Remedy::cost)
            .thenComparing(Remedy::key)
            .thenComparing(r -> String.join("|", r.arguments()));

    private final Question question;
    private final Facts facts;
    private final Occasion at;
    private final RuleBook book;
    private final Reasons reasons;

    private Refusals(Question question, Facts facts, Occasion at, RuleBook book) {
        this.question = question;
        this.facts = facts;
        this.at = at;
        this.book = book;
        this.reasons = new Reasons(facts.who(), at);
    }

    static Refused withoutRule(Question q, RuleBook book) {
        var key = book.taskType(q.taskType()).isPresent() ? "people.reason.no-rule" : "people.reason.unknown-task-type";
        var arguments = List.of(q.taskType(), q.place().jurisdiction());
        return new Refused(
                List.of(new Reason(key, "-", arguments)),
                List.of(new Remedy("people.remedy.load-pack", arguments, LOAD_A_PACK)));
    }

    static Refused refuse(
            Question question, Facts facts, Occasion at, List<Binding> rules, List<Binding> unmet, RuleBook book) {
        var refusal = new Refusals(question, facts, at, book);
        return new Refused(refusal.why(unmet), refusal.remedies(rules, unmet));
    }

    private List<Reason> why(List<Binding> unmet) {
        var all = new LinkedHashSet<Reason>();
        var supervisable = 0;
        for (var binding : unmet) {
            var alone = binding.rule().alone();
            if (alone.isPresent()) all.addAll(reasons.of(binding.name(), alone.get()));
            else all.add(new Reason("people.reason.only-supervised", binding.name(), List.of(question.taskType())));
            if (binding.rule().supervised().stream().anyMatch(b -> NeedRules.meets(b.who(), facts.who(), at)))
                supervisable++;
        }
        if (supervisable == unmet.size()) all.addAll(withoutSupervisor(unmet));
        return List.copyOf(all);
    }

    /// He could work under supervision: why does nobody here supervise him?
    private List<Reason> withoutSupervisor(List<Binding> unmet) {
        var name = unmet.getFirst().name();
        var why = new ArrayList<Reason>();
        var free = new Facts(facts.who(), facts.others(), Map.of(), facts.company(), List.of());
        for (var other : byName(facts.others().values().stream().toList())) {
            var terms = EligibilityRules.terms(other, unmet, question, free, at, new Used());
            if (terms == null) continue;
            var circle = SupervisionRules.closesCircle(
                    other.technician(), facts.who().technician(), question.when(), facts.supervisions());
            why.add(
                    circle
                            ? new Reason(
                                    "people.reason.circle",
                                    name,
                                    List.of(other.name(), facts.who().name()))
                            : new Reason("people.reason.ratio", name, List.of(other.name(), "1:" + terms.ratio())));
        }
        if (why.isEmpty())
            why.add(new Reason(
                    "people.reason.no-supervisor", name, List.of(nearest(unmet).name())));
        return why;
    }

    private Presence nearest(List<Binding> unmet) {
        return unmet.stream()
                .flatMap(b -> b.rule().supervised().stream())
                .filter(b -> NeedRules.meets(b.who(), facts.who(), at))
                .map(b -> b.presence())
                .min(Comparator.naturalOrder())
                .orElse(Presence.SAME_SITE);
    }

    private List<Remedy> remedies(List<Binding> rules, List<Binding> unmet) {
        var all = new LinkedHashSet<Remedy>();
        for (var able : byName(EligibilityRules.able(rules, colleagues(), at)).stream()
                .limit(NAMED)
                .toList()) all.add(new Remedy("people.remedy.give-to", List.of(able.name()), GIVE_TO_ANOTHER));
        all.addAll(addSupervisor(unmet));
        var ways = new ArrayList<>(PathwayRules.alone(unmet, facts.who(), at, book));
        ways.addAll(PathwayRules.supervised(unmet, facts.who(), at, book));
        for (var way : ways) if (!way.steps().isEmpty()) all.add(remedy(way));
        return all.stream().sorted(CHEAPEST).toList();
    }

    private List<Remedy> addSupervisor(List<Binding> unmet) {
        var hours = Math.max(0.5, question.when().length().toMinutes() / 60.0);
        var all = new ArrayList<Remedy>();
        for (var colleague : byName(facts.colleagues().values().stream().toList())) {
            if (all.size() == NAMED) break;
            var terms = EligibilityRules.terms(colleague, unmet, question, facts, at, new Used());
            if (terms != null)
                all.add(new Remedy(
                        "people.remedy.supervisor",
                        List.of(colleague.name(), terms.presence().name()),
                        hours));
        }
        return all;
    }

    private Map<UUID, TechnicianFacts> colleagues() {
        var all = new java.util.HashMap<>(facts.colleagues());
        all.putAll(facts.others());
        return all;
    }

    /// One step is said in full; of a longer way how many there are, and the last.
    private static Remedy remedy(Pathway way) {
        var last = remedy(way.steps().getLast());
        if (way.steps().size() == 1) return last;
        var steps = String.valueOf(way.steps().size());
        var arguments = List.of(steps, last.arguments().getFirst(), Reasons.number(way.cost()));
        return new Remedy("people.remedy.way", arguments, way.cost());
    }

    static Remedy remedy(Step step) {
        return switch (step) {
            case Step.Obtain s ->
                new Remedy("people.remedy.obtain", List.of(Reasons.name(s.code(), s.scopes())), s.cost());
            case Step.Refresh s ->
                new Remedy("people.remedy.refresh", List.of(Reasons.name(s.code(), s.scopes())), s.cost());
            case Step.Assess s ->
                new Remedy("people.remedy.assess", List.of(s.skill(), String.valueOf(s.need())), s.cost());
            case Step.Earn s ->
                new Remedy(
                        s.supervised() ? "people.remedy.earn-supervised" : "people.remedy.earn",
                        List.of(String.join(", ", s.kinds()), Reasons.number(s.hours())),
                        s.cost());
            case Step.Wait s ->
                new Remedy(
                        "people.remedy.wait",
                        List.of(String.join(", ", s.kinds()), s.until().toString()),
                        s.cost());
            case Step.Register s -> new Remedy("people.remedy.register", List.of(s.code()), s.cost());
        };
    }

    private static List<TechnicianFacts> byName(List<TechnicianFacts> people) {
        return people.stream()
                .sorted(Comparator.comparing(TechnicianFacts::name).thenComparing(TechnicianFacts::technician))
                .toList();
    }
}
