package org.fettle.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fettle.people.rules.Binding;
import org.fettle.people.rules.Need;
import org.fettle.people.rules.RuleBook;

/// What is missing, and the shortest ways to it.
final class PathwayRules {
    /// More would not help anybody; bounds the work, too.
    private static final int WAYS = 6;

    private static final int DEPTH = 5;
    private static final double UNDESCRIBED = 160; // hours, for a qualification of which no pack says how to get it
    private static final double LEVEL = 40; // hours of practice for one more level of a skill
    private static final double REGISTER = 40; // hours of paperwork
    private static final double DAY_OF_WAITING = 1;
    private static final Comparator<Pathway> SHORTEST = Comparator.comparingDouble(Pathway::cost)
            .thenComparing(way -> way.steps().size());

    private final TechnicianFacts who;
    private final Occasion at;
    private final RuleBook book;

    private PathwayRules(TechnicianFacts who, Occasion at, RuleBook book) {
        this.who = who;
        this.at = at;
        this.book = book;
    }

    /// The shortest first. One way without a step means that it holds already; none at all that there is no way.
    static List<Pathway> alone(List<Binding> rules, TechnicianFacts who, Occasion at, RuleBook book) {
        if (rules.stream().anyMatch(b -> b.rule().alone().isEmpty())) return List.of();
        var needs = rules.stream().map(b -> b.rule().alone().orElseThrow()).toList();
        return new PathwayRules(who, at, book).of(new Need.AllOf(needs));
    }

    /// Ways to work under somebody's supervision where a rule offers it, alone for the other rules.
    static List<Pathway> supervised(List<Binding> rules, TechnicianFacts who, Occasion at, RuleBook book) {
        if (rules.stream().allMatch(b -> b.rule().supervised().isEmpty())) return List.of();
        var needs = new ArrayList<Need>();
        for (var binding : rules) {
            var ways = new ArrayList<Need>();
            binding.rule().supervised().forEach(branch -> ways.add(branch.who()));
            binding.rule().alone().ifPresent(ways::add);
            needs.add(new Need.AnyOf(ways));
        }
        return new PathwayRules(who, at, book)
                .of(new Need.AllOf(needs)).stream()
                        .map(way -> new Pathway(false, way.steps()))
                        .toList();
    }

    private List<Pathway> of(Need need) {
        return ways(need, new HashSet<>());
    }

    /// @param sought codes of qualifications that lead to each other in a circle otherwise
    private List<Pathway> ways(Need need, Set<String> sought) {
        if (NeedRules.meets(need, who, at)) return List.of(Pathway.THERE);
        return switch (need) {
            case Need.Anyone _ -> List.of(Pathway.THERE);
            case Need.AllOf(var all) -> together(all, sought);
            case Need.AnyOf(var any) -> {
                var all = new ArrayList<Pathway>();
                for (var one : any) all.addAll(ways(one, sought));
                yield shortest(all);
            }
            case Need.Granted granted -> granted(granted, sought);
            case Need.SkillAtLeast(var code, var level) -> {
                var have = NeedRules.present(code, who, at).map(Skill::level).orElse(0);
                yield one(new Step.Assess(code, have, level, (level - have) * LEVEL));
            }
            case Need.HoursOf hours -> one(hours(hours));
            case Need.CompanyEntry(var code) -> one(new Step.Register(code, REGISTER));
        };
    }

    private List<Pathway> together(List<Need> all, Set<String> sought) {
        List<Pathway> ways = List.of(Pathway.THERE);
        for (var need : all) {
            var next = ways(need, sought);
            var each = new ArrayList<Pathway>(ways.size() * next.size());
            for (var way : ways) for (var more : next) each.add(way.then(more));
            ways = shortest(each);
        }
        return ways;
    }

    private Step hours(Need.HoursOf asked) {
        var missing = asked.hours() - NeedRules.earned(asked, who, at);
        if (missing > 0) return new Step.Earn(asked.kinds(), missing, asked.supervised(), missing);
        var first = who.hours().stream()
                .filter(h -> asked.isOf(h.kind()) && (h.supervised() || !asked.supervised()))
                .map(Hours::on)
                .min(Comparator.naturalOrder())
                .orElse(at.first());
        var until = first.plus(asked.over().orElseThrow());
        return new Step.Wait(
                asked.kinds(), until, DAY_OF_WAITING * java.time.temporal.ChronoUnit.DAYS.between(at.first(), until));
    }

    private List<Pathway> granted(Need.Granted asked, Set<String> sought) {
        var known = book.qualification(asked.code());
        if (who.qualifications().stream().anyMatch(q -> ranOut(asked, q)))
            return one(new Step.Refresh(
                    asked.kind(),
                    asked.code(),
                    asked.scopes(),
                    known.map(k -> k.renewHours()).orElse(UNDESCRIBED)));
        if (known.isEmpty() || known.get().ways().isEmpty())
            return one(new Step.Obtain(asked.kind(), asked.code(), asked.scopes(), -1, UNDESCRIBED));
        if (sought.size() > DEPTH || sought.contains(asked.code())) return List.of();
        var deeper = new HashSet<>(sought);
        deeper.add(asked.code());
        var all = new ArrayList<Pathway>();
        var ways = known.get().ways();
        for (int i = 0; i < ways.size(); i++) {
            var last = one(new Step.Obtain(
                    asked.kind(), asked.code(), asked.scopes(), i, ways.get(i).hours()));
            var before = ways.get(i).needs().map(need -> ways(need, deeper)).orElse(List.of(Pathway.THERE));
            before.forEach(way -> all.add(way.then(last.getFirst())));
        }
        return shortest(all);
    }

    /// Only its time is over: a renewal does it. What was revoked must be earned again.
    private boolean ranOut(Need.Granted asked, Qualification q) {
        return NeedRules.isOne(asked, q)
                && q.scopes().containsAll(asked.scopes())
                && q.revoked().isEmpty()
                && !q.validFrom().isAfter(at.first());
    }

    private static List<Pathway> one(Step step) {
        return List.of(new Pathway(true, List.of(step)));
    }

    /// Leaves out every way that asks for all that another asks, and more.
    private static List<Pathway> shortest(List<Pathway> ways) {
        if (ways.size() == 1) return ways;
        var sorted = new ArrayList<>(ways);
        sorted.sort(SHORTEST);
        var kept = new ArrayList<Pathway>(WAYS);
        for (var way : sorted) {
            if (kept.size() == WAYS) break;
            if (!asksForAllOfOne(way, kept)) kept.add(way);
        }
        return kept;
    }

    private static boolean asksForAllOfOne(Pathway way, List<Pathway> shorter) {
        for (var one : shorter) if (one.isPartOf(way)) return true;
        return false;
    }
}
