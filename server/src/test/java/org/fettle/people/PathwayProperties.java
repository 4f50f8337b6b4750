package org.fettle.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.fettle.people.Eligibility.Allowed;
import org.fettle.people.Eligibility.Refused;
import org.fettle.people.rules.RuleBook;

class PathwayProperties {
    /// Whoever takes every step of a way is allowed in the end.
    @Property
    void aWayLeadsThere(@ForAll long seed) {
        var world = new World(seed);
        var q = Question.alone(world.people.getFirst().technician(), "t.one", World.PLACE, world.someTime());
        var book = world.book();
        var at = Occasion.of(q, world.company);
        var rules = book.binding("t.one", "DE-BY", at.first(), at.last());
        for (var way : PathwayRules.alone(rules, world.people.getFirst(), at, book)) {
            if (way.steps().stream().anyMatch(Step.Wait.class::isInstance)) continue; // time cannot be had today
            assertThat(after(way, world, q, book)).as("%s", way).isInstanceOf(Allowed.class);
        }
    }

    /// A way without a step is there exactly for those who are allowed already.
    @Property
    void whoeverIsAllowedHasNoStepToTake(@ForAll long seed) {
        var world = new World(seed);
        var q = Question.alone(world.people.getFirst().technician(), "t.one", World.PLACE, world.someTime());
        var book = world.book();
        var at = Occasion.of(q, world.company);
        var rules = book.binding("t.one", "DE-BY", at.first(), at.last());
        var ways = PathwayRules.alone(rules, world.people.getFirst(), at, book);
        var answer = EligibilityRules.decide(q, world.facts(q, world.people, List.of()), book);
        var nothingToDo = ways.stream().anyMatch(w -> w.steps().isEmpty());
        assertThat(nothingToDo).isEqualTo(!rules.isEmpty() && !(answer instanceof Refused));
        assertThat(ways).isSortedAccordingTo(Comparator.comparingDouble(Pathway::cost));
    }

    private static Eligibility after(Pathway way, World world, Question q, RuleBook book) {
        var facts = walked(way, world);
        return EligibilityRules.decide(
                q, new Facts(facts.who(), facts.others(), facts.colleagues(), facts.company(), List.of()), book);
    }

    private static Facts walked(Pathway way, World world) {
        var me = world.people.getFirst();
        var qualifications = new ArrayList<>(me.qualifications());
        var skills = new ArrayList<>(me.skills());
        var hours = new ArrayList<>(me.hours());
        var company = new ArrayList<>(world.company);
        for (var step : way.steps())
            switch (step) {
                case Step.Obtain s -> qualifications.add(fresh(s.kind(), s.code(), s.scopes(), me.technician()));
                case Step.Refresh s -> qualifications.add(fresh(s.kind(), s.code(), s.scopes(), me.technician()));
                case Step.Assess s -> {
                    // a second assessment on one day replaces the first, as the table has it
                    skills.removeIf(
                            k -> k.code().equals(s.skill()) && k.assessedOn().equals(World.DAY));
                    skills.add(new Skill(UUID.randomUUID(), me.technician(), s.skill(), s.need(), "x", World.DAY));
                }
                case Step.Earn s ->
                    hours.add(new Hours(
                            UUID.randomUUID(),
                            me.technician(),
                            s.kinds().getFirst().replace("*", "1"),
                            World.DAY.minusMonths(13),
                            s.hours(),
                            true));
                case Step.Register s ->
                    company.add(new CompanyEntry(
                            UUID.randomUUID(), s.code(), "x", "", "DE", LocalDate.EPOCH, Optional.empty()));
                case Step.Wait _ -> throw new AssertionError();
            }
        return new Facts(
                new TechnicianFacts(me.technician(), me.name(), qualifications, skills, hours),
                java.util.Map.of(),
                java.util.Map.of(),
                company,
                List.of());
    }

    private static Qualification fresh(QualificationKind kind, String code, java.util.Set<String> scopes, UUID who) {
        return new Qualification(
                UUID.randomUUID(),
                who,
                kind,
                code,
                scopes,
                "x",
                "",
                "DE",
                World.DAY,
                World.DAY,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
