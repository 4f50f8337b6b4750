package org.fettle.people;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final Bench bench;
    private final RulePacks packs;
    private final DecisionStore store;
    private final ManyDecisions decisions;
    private final SupervisionStore supervisions;
    private final Clock clock;

    Law(
            Technicians technicians,
            Bench bench,
            RulePacks packs,
            DecisionStore store,
            ManyDecisions decisions,
            SupervisionStore supervisions,
            Clock clock) {
        this.technicians = technicians;
        this.bench = bench;
        this.packs = packs;
        this.store = store;
        this.decisions = decisions;
        this.supervisions = supervisions;
        this.clock = clock;
    }

    /// The answer, not kept. Remedies name colleagues who work here.
    @Transactional(readOnly = true)
    public Eligibility ask(Question question) {
        return java.util.Objects.requireNonNull(ask(List.of(question)).get(question));
    }

    /// The answers to many questions, with the facts read once: for boards and plans.
    @Transactional(readOnly = true)
    public Map<Question, Eligibility> ask(Collection<Question> questions) {
        var seated = bench.seat(questions);
        var book = packs.book();
        var answers = new LinkedHashMap<Question, Eligibility>();
        for (var question : questions)
            answers.put(
                    question,
                    seated.facts(question)
                            .map(facts -> EligibilityRules.decide(question, facts, book))
                            .orElseGet(() -> unknown(question)));
        return answers;
    }

    /// The answer, to look at and then to [#decide] on without asking twice.
    @Transactional(readOnly = true)
    public Answered answer(Question question) {
        return new Answered(question, ask(question));
    }

    /// The same for many, with the facts read once.
    @Transactional(readOnly = true)
    public Map<Question, Answered> answers(Collection<Question> questions) {
        var answers = new LinkedHashMap<Question, Answered>();
        ask(questions).forEach((question, answer) -> answers.put(question, new Answered(question, answer)));
        return answers;
    }

    /// Everybody's answer, with all colleagues thought present.
    @Transactional(readOnly = true)
    public List<Standing> whoMay(String taskType, Place place, Interval when) {
        var all = technicians.active();
        var ids = all.stream().map(Technician::id).collect(Collectors.toSet());
        var questions = new HashMap<UUID, Question>();
        for (var t : all) questions.put(t.id(), new Question(t.id(), taskType, place, when, without(ids, t.id())));
        var answers = ask(questions.values());
        return all.stream()
                .map(t -> new Standing(t, java.util.Objects.requireNonNull(answers.get(questions.get(t.id())))))
                .sorted(java.util.Comparator.comparingInt(Standing::rank))
                .toList();
    }

    /// The answer, kept so that work can refer to it. A refusal is not kept: nothing rests on it.
    ///
    /// @param supervisor who is to supervise, if the answer asks for it; empty to take any of those who may
    @Transactional
    public Deciding decide(Actor by, Question question, Optional<UUID> supervisor) {
        return decide(by, answer(question), supervisor);
    }

    /// The answer as it was given a moment ago in this transaction, kept.
    @Transactional
    public Deciding decide(Actor by, Answered answered, Optional<UUID> supervisor) {
        var question = answered.question();
        return switch (answered.answer()) {
            case Allowed(var basis) -> keep(by, question, basis, Outcome.ALLOWED, Optional.empty());
            case AllowedUnderSupervision supervised -> {
                var mayBe = supervised.supervisors();
                var chosen = supervisor.or(() -> mayBe.stream().min(UUID::compareTo));
                yield chosen.filter(mayBe::contains).isPresent()
                        ? bind(by, question, chosen.get())
                        : notHisSupervisor(supervised.basis(), chosen);
            }
            case Refused(var reasons, var remedies) -> new Deciding.Refused(reasons, remedies);
        };
    }

    /// The decisions of many questions at once, for work that each may do alone; the others are left out. The facts are
    /// read once, and all is kept in two statements.
    @Transactional
    public Map<Question, StoredDecision> decideAlone(Actor by, Collection<Question> questions) {
        var kept = new LinkedHashMap<Question, StoredDecision>();
        var bases = new LinkedHashMap<StoredDecision, Basis>();
        ask(questions).forEach((question, answer) -> {
            if (!(answer instanceof Allowed(var basis))) return;
            var decision = new StoredDecision(
                    UuidCreator.getTimeOrderedEpoch(), question, Outcome.ALLOWED, Optional.empty(), Optional.empty());
            kept.put(question, decision);
            bases.put(decision, basis);
        });
        decisions.insertAllowed(by, bases, clock.instant());
        return kept;
    }

    /// Asks again with this supervisor alone, whom nobody else can bind meanwhile: the answer then rests on his facts
    /// and on nobody else's.
    private Deciding bind(Actor by, Question question, UUID supervisor) {
        supervisions.lock(List.of(supervisor, question.technician()));
        var alone = new Question(
                question.technician(), question.taskType(), question.place(), question.when(), Set.of(supervisor));
        return switch (ask(alone)) {
            case Allowed(var basis) -> keep(by, question, basis, Outcome.ALLOWED, Optional.empty());
            case AllowedUnderSupervision answer -> {
                var decided = keep(by, question, answer.basis(), Outcome.SUPERVISED, Optional.of(supervisor));
                supervisions.insert(
                        decided.decision().id(),
                        new Supervision(supervisor, question.technician(), question.when(), answer.ratio()));
                yield decided;
            }
            case Refused(var reasons, var remedies) -> new Deciding.Refused(reasons, remedies);
        };
    }

    /// Nothing rests on these decisions any more: whom they bound as supervisors is free again.
    @Transactional
    public void release(Actor by, Collection<UUID> decisions) {
        supervisions.delete(decisions);
        store.release(decisions, clock.instant());
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

    /// Which of these decisions no longer stand on their facts.
    @Transactional(readOnly = true)
    public List<BrokenDecision> broken(Collection<UUID> decisions) {
        return store.broken(decisions);
    }

    /// Every decision about work that is not over at `from` and no longer stands on its facts.
    @Transactional(readOnly = true)
    public List<BrokenDecision> broken(java.time.Instant from) {
        return store.broken(from);
    }

    /// Every kind of work that the rules speak of, by code.
    @Transactional(readOnly = true)
    public List<TaskType> taskTypes() {
        return packs.book().taskTypes().stream()
                .sorted(java.util.Comparator.comparing(TaskType::code))
                .toList();
    }

    private Deciding.Decided keep(
            Actor by, Question question, Basis basis, Outcome outcome, Optional<UUID> supervisor) {
        var decision =
                new StoredDecision(UuidCreator.getTimeOrderedEpoch(), question, outcome, supervisor, Optional.empty());
        store.insert(by, decision, basis, List.of(), clock.instant());
        store.keepFacts(decision.id(), basis);
        return new Deciding.Decided(decision);
    }

    private static Deciding notHisSupervisor(Basis basis, Optional<UUID> chosen) {
        var rule = basis.pack() + "/" + basis.rule();
        var named = List.of(chosen.map(UUID::toString).orElse("-"));
        return new Deciding.Refused(List.of(new Reason("people.reason.not-his-supervisor", rule, named)), List.of());
    }

    private static Eligibility unknown(Question question) {
        var named = List.of(question.technician().toString());
        return new Refused(List.of(new Reason("people.reason.unknown-technician", "-", named)), List.of());
    }

    private static Deciding refuse(String key) {
        return new Deciding.Refused(List.of(new Reason(key, "-", List.of())), List.of());
    }

    private static Set<UUID> without(Set<UUID> all, UUID one) {
        return all.stream().filter(id -> !id.equals(one)).collect(Collectors.toSet());
    }
}
