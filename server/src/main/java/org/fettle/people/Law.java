package org.fettle.people;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fettle.people.Eligibility.Allowed;
import org.fettle.people.Eligibility.AllowedUnderSupervision;
import org.fettle.people.Eligibility.Refused;
import org.fettle.people.StoredDecision.Outcome;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who may do this, there, then? One answer, with reasons, for a gas boiler and for a catalogue record.
@Service
public class Law {
    private static final Basis OVERRIDE = new Basis("override", "-", "-", Set.of());

    private final Technicians technicians;
    private final Qualifications qualifications;
    private final DecisionStore store;
    private final Clock clock;

    Law(Technicians technicians, Qualifications qualifications, DecisionStore store, Clock clock) {
        this.technicians = technicians;
        this.qualifications = qualifications;
        this.store = store;
        this.clock = clock;
    }

    /// The answer, not kept.
    @Transactional(readOnly = true)
    public Eligibility ask(Question question) {
        var people = new HashSet<>(question.others());
        people.add(question.technician());
        var facts = qualifications.facts(people);
        var who = facts.remove(question.technician());
        if (who == null)
            return new Refused(
                    List.of(new Reason(
                            "people.reason.unknown-technician",
                            "-",
                            List.of(question.technician().toString()))),
                    List.of());
        return EligibilityRules.decide(question, new Facts(who, facts));
    }

    /// Everybody's answer, with all colleagues thought present.
    @Transactional(readOnly = true)
    public List<Standing> whoMay(String taskType, Place place, Interval when) {
        var all = technicians.active();
        var ids = all.stream().map(Technician::id).collect(Collectors.toSet());
        return all.stream()
                .map(t -> new Standing(t, ask(new Question(t.id(), taskType, place, when, without(ids, t.id())))))
                .toList();
    }

    /// The answer, kept so that work can refer to it. A refusal is not kept: nothing rests on it.
    ///
    /// @param supervisor who is to supervise, if the answer asks for it; empty to take any of those who may
    @Transactional
    public Deciding decide(Actor by, Question question, Optional<UUID> supervisor) {
        return switch (ask(question)) {
            case Allowed(var basis) -> keep(by, question, basis, Outcome.ALLOWED, Optional.empty());
            case AllowedUnderSupervision supervised -> {
                var basis = supervised.basis();
                var supervisors = supervised.supervisors();
                var chosen = supervisor.or(() -> supervisors.stream().min(UUID::compareTo));
                yield chosen.filter(supervisors::contains).isPresent()
                        ? keep(by, question, basis, Outcome.SUPERVISED, chosen)
                        : new Deciding.Refused(
                                List.of(new Reason(
                                        "people.reason.not-his-supervisor",
                                        basis.pack() + "/" + basis.rule(),
                                        List.of(chosen.map(UUID::toString).orElse("-")))),
                                List.of());
            }
            case Refused(var reasons, var remedies) -> new Deciding.Refused(reasons, remedies);
        };
    }

    /// A named person takes it upon himself; on the record for ever. Refused without the right or without a reason.
    @Transactional
    public Deciding override(Actor by, Question question, String why) {
        if (!by.isAny(Role.SERVICE_MANAGER, Role.LIBRARIAN)) return refuse("people.reason.no-right-to-override");
        if (why.isBlank()) return refuse("people.reason.override-needs-a-reason");
        var overridden = ask(question) instanceof Refused refused ? refused.reasons() : List.<Reason>of();
        var decision = new StoredDecision(
                UuidCreator.getTimeOrderedEpoch(),
                question,
                Outcome.OVERRIDDEN,
                Optional.empty(),
                Optional.of(why.strip()));
        store.insert(by, decision, OVERRIDE, overridden, clock.instant());
        return new Deciding.Decided(decision);
    }

    /// An override holds on the day it was given for: this keeps it for the time at which the work really begins.
    /// Refused when the decision was no override, or the work begins on another day.
    @Transactional
    public Deciding again(Actor by, UUID decision, Interval during) {
        var given = store.byId(decision).filter(d -> d.outcome() == Outcome.OVERRIDDEN);
        if (given.isEmpty()) return refuse("people.reason.no-override");
        var question = given.get().question();
        var zone = question.place().zone();
        if (!question.when().firstDay(zone).equals(during.firstDay(zone)))
            return refuse("people.reason.override-of-another-day");
        var moved = new StoredDecision(
                UuidCreator.getTimeOrderedEpoch(),
                new Question(question.technician(), question.taskType(), question.place(), during, question.others()),
                Outcome.OVERRIDDEN,
                Optional.empty(),
                given.get().overrideReason());
        store.insert(by, moved, OVERRIDE, List.of(), clock.instant());
        return new Deciding.Decided(moved);
    }

    private Deciding keep(Actor by, Question question, Basis basis, Outcome outcome, Optional<UUID> supervisor) {
        var decision =
                new StoredDecision(UuidCreator.getTimeOrderedEpoch(), question, outcome, supervisor, Optional.empty());
        store.insert(by, decision, basis, List.of(), clock.instant());
        store.keepFacts(decision.id(), basis.facts());
        return new Deciding.Decided(decision);
    }

    private static Deciding refuse(String key) {
        return new Deciding.Refused(List.of(new Reason(key, "-", List.of())), List.of());
    }

    private static Set<UUID> without(Set<UUID> all, UUID one) {
        return all.stream().filter(id -> !id.equals(one)).collect(Collectors.toSet());
    }
}
