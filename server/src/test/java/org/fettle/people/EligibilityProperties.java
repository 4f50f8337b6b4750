package org.fettle.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.fettle.people.Eligibility.Allowed;
import org.fettle.people.Eligibility.AllowedUnderSupervision;
import org.fettle.people.Eligibility.Refused;
import org.fettle.people.rules.RuleBook;

/// The laws of the law, in random worlds of rules and people.
class EligibilityProperties {
    @Property
    void oneMoreQualificationNeverTurnsAYesIntoANo(@ForAll long seed) {
        var world = new World(seed);
        var q = world.question(0, world.someTime());
        var before = decide(world, q, world.people);
        if (before instanceof Refused) return;
        var lucky = world.random.nextInt(world.people.size());
        var more = world.qualification(world.people.get(lucky).technician());
        var after = decide(world, q, replace(world.people, lucky, add(world.people.get(lucky), more)));
        assertThat(after).isNotInstanceOf(Refused.class);
        if (before instanceof Allowed) assertThat(after).isInstanceOf(Allowed.class);
    }

    /// The answer is as if everything that does not count on each day of the work were not there at all.
    @Property
    void whatIsExpiredRevokedOrNotYetThereNeverCounts(@ForAll long seed) {
        var world = new World(seed);
        var q = world.question(0, world.someTime());
        var first = q.when().firstDay(World.BERLIN);
        var last = q.when().lastDay(World.BERLIN);
        var without = world.people.stream()
                .map(p -> new TechnicianFacts(
                        p.technician(),
                        p.name(),
                        p.qualifications().stream()
                                .filter(has -> !first.isBefore(has.validFrom()))
                                .filter(has -> has.validUntil().isEmpty()
                                        || !last.isAfter(has.validUntil().get()))
                                .filter(has -> has.revoked().isEmpty()
                                        || last.isBefore(has.revoked().get().on()))
                                .toList(),
                        p.skills(),
                        p.hours()))
                .toList();
        assertThat(yes(decide(world, q, without))).isEqualTo(yes(decide(world, q, world.people)));
    }

    @Property
    void theOrderOfFactsRulesAndPeopleDoesNotMatter(@ForAll long seed) {
        var world = new World(seed);
        var q = world.question(0, world.someTime());
        var answer = decide(world, q, world.people);
        var shuffled = world.people.stream()
                .map(p -> new TechnicianFacts(
                        p.technician(),
                        p.name(),
                        mixed(p.qualifications(), world.random),
                        mixed(p.skills(), world.random),
                        mixed(p.hours(), world.random)))
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(shuffled, world.random);
        var book = new RuleBook(mixed(world.packs, world.random));
        assertThat(EligibilityRules.decide(q, world.facts(q, shuffled, List.of()), book))
                .isEqualTo(answer);
    }

    /// A whole day of answers, each bound as it is given: at every minute all ratios hold and nobody is supervised by
    /// one whom he supervises. Counted the slow way.
    @Property(tries = 300)
    void ratiosHoldAtEveryInstantAndNoTraineeSupervisesHisSupervisor(@ForAll long seed) {
        var world = new World(seed);
        var bound = new ArrayList<Supervision>();
        for (int i = 0; i < 24; i++) {
            var q = world.question(world.random.nextInt(4), world.someTime());
            var answer = EligibilityRules.decide(q, world.facts(q, world.people, bound), world.book());
            if (!(answer instanceof AllowedUnderSupervision supervised)) continue;
            var chosen = supervised.supervisors().stream()
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            // as Law binds: asked again with the chosen one alone, since the first answer names the strictest ratio of
            // all
            var alone = new Question(q.technician(), q.taskType(), q.place(), q.when(), Set.of(chosen));
            var his = EligibilityRules.decide(alone, world.facts(alone, world.people, bound), world.book());
            assertThat(his).isInstanceOf(AllowedUnderSupervision.class);
            bound.add(new Supervision(chosen, q.technician(), q.when(), ((AllowedUnderSupervision) his).ratio()));
        }
        for (int minute = 0; minute < 16 * 60; minute += 10) {
            var at = World.at(6, 0).plusSeconds(60L * minute);
            var now = bound.stream()
                    .filter(s -> !at.isBefore(s.when().from())
                            && at.isBefore(s.when().until()))
                    .toList();
            for (var s : now) {
                var trainees = now.stream()
                        .filter(o -> o.supervisor().equals(s.supervisor()))
                        .map(Supervision::trainee)
                        .distinct()
                        .count();
                assertThat(trainees).as("of %s at %s", s.supervisor(), at).isLessThanOrEqualTo(s.ratio());
                assertThat(above(s.supervisor(), now)).doesNotContain(s.supervisor());
            }
        }
    }

    @Property
    void aRefusalHasReasonsAndItsCheapestRemedyFirst(@ForAll long seed) {
        var world = new World(seed);
        var q = world.question(0, world.someTime());
        if (!(decide(world, q, world.people) instanceof Refused(var reasons, var remedies))) return;
        assertThat(reasons).isNotEmpty().doesNotHaveDuplicates();
        assertThat(reasons).allSatisfy(r -> assertThat(r.key()).startsWith("people.reason."));
        assertThat(remedies).isSortedAccordingTo(Comparator.comparingDouble(Remedy::cost));
    }

    /// The facts named as basis are enough, and are needed: without any one of them the answer is another.
    @Property
    void aYesRestsOnExactlyTheFactsItNames(@ForAll long seed) {
        var world = new World(seed);
        var q = Question.alone(world.people.getFirst().technician(), "t.one", World.PLACE, world.someTime());
        if (!(decide(world, q, world.people) instanceof Allowed(var basis))) return;
        var me = world.people.getFirst();
        var only = keep(me, basis.facts());
        assertThat(decide(world, q, replace(world.people, 0, only))).isEqualTo(new Allowed(basis));
        for (var fact : basis.facts()) {
            var fewer = new HashSet<>(basis.facts());
            fewer.remove(fact);
            if (world.company.stream().anyMatch(c -> c.id().equals(fact))) continue;
            assertThat(decide(world, q, replace(world.people, 0, keep(me, fewer))))
                    .isNotEqualTo(new Allowed(basis));
        }
    }

    private static Eligibility decide(World world, Question q, List<TechnicianFacts> people) {
        return EligibilityRules.decide(q, world.facts(q, people, List.of()), world.book());
    }

    /// The answer without its reasons: those speak of what is there and does not count.
    private static Object yes(Eligibility answer) {
        return answer instanceof Refused ? "refused" : answer;
    }

    private static Set<UUID> above(UUID who, List<Supervision> now) {
        var all = new HashSet<UUID>();
        var next = new ArrayList<>(List.of(who));
        while (!next.isEmpty()) {
            var one = next.removeLast();
            for (var s : now) if (s.trainee().equals(one) && all.add(s.supervisor())) next.add(s.supervisor());
        }
        return all;
    }

    private static TechnicianFacts keep(TechnicianFacts p, Set<UUID> facts) {
        return new TechnicianFacts(
                p.technician(),
                p.name(),
                p.qualifications().stream().filter(q -> facts.contains(q.id())).toList(),
                p.skills().stream().filter(s -> facts.contains(s.id())).toList(),
                p.hours());
    }

    private static TechnicianFacts add(TechnicianFacts p, Qualification more) {
        var all = new ArrayList<>(p.qualifications());
        all.add(more);
        return new TechnicianFacts(p.technician(), p.name(), all, p.skills(), p.hours());
    }

    private static List<TechnicianFacts> replace(List<TechnicianFacts> people, int at, TechnicianFacts by) {
        var all = new ArrayList<>(people);
        all.set(at, by);
        return all;
    }

    private static <T> List<T> mixed(List<T> all, Random random) {
        var copy = new ArrayList<>(all);
        Collections.shuffle(copy, random);
        return copy;
    }
}
