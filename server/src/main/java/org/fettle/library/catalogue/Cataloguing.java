package org.fettle.library.catalogue;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fettle.marc.check.Problem;
import org.fettle.marc.check.Validator;
import org.fettle.platform.actor.Actor;
import org.fettle.work.Assignment;
import org.fettle.work.Starting;
import org.fettle.work.Task;
import org.fettle.work.Tasks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Work on records, each within her level: what the law lets her do alone is accepted when she saves it; what it lets
/// her
/// do under supervision is proposed; the rest she cannot begin.
@Service
public class Cataloguing {
    private final BibStore store;
    private final ProposalStore proposals;
    private final Queue queue;
    private final Desk desk;
    private final Tasks tasks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Cataloguing(
            BibStore store,
            ProposalStore proposals,
            Queue queue,
            Desk desk,
            Tasks tasks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.proposals = proposals;
        this.queue = queue;
        this.desk = desk;
        this.tasks = tasks;
        this.events = events;
        this.clock = clock;
    }

    /// Begins, or goes on with, the open task of a record; makes one when there is none.
    ///
    /// @param reviewer whom she would like to look at it, if somebody must
    @Transactional
    public Beginning begin(Actor by, UUID record, Optional<UUID> reviewer) {
        var bib = store.hold(record);
        if (bib.isEmpty()) return new Beginning.Unknown();
        var technician = desk.technician(by);
        if (technician.isEmpty()) return new Beginning.NoTechnician();
        var me = technician.get().id();
        var open = queue.open(record);
        var mine = desk.begun(open, me);
        if (mine.isPresent()) return begun(mine.get());
        var other = desk.other(open, me);
        if (other.isPresent()) return new Beginning.Taken(desk.name(other.get()));
        var task = open.isEmpty() ? queue.add(by, bib.get(), taskType(bib.get()), record) : open.getFirst();
        return switch (desk.sit(by, task, me, reviewer)) {
            case Starting.Started(var assignment) -> begun(assignment);
            case Starting.Refused(var reasons, var remedies) ->
                new Beginning.Refused(task.taskType(), reasons, remedies);
            case Starting.Busy(var who) -> new Beginning.Taken(desk.name(who));
            case Starting.Closed _ -> new Beginning.Taken("—");
        };
    }

    /// Her begun work on this record, if there is any.
    @Transactional(readOnly = true)
    public Optional<Beginning.Begun> begun(Actor by, UUID record) {
        return desk.technician(by)
                .flatMap(t -> desk.begun(queue.open(record), t.id()))
                .map(this::begun);
    }

    @Transactional
    public Saving save(Actor by, SaveRecord save) {
        var open = queue.open(save.record());
        var mine = desk.technician(by).flatMap(t -> desk.begun(open, t.id()));
        var bib = store.hold(save.record());
        if (mine.isEmpty() || bib.isEmpty()) return new Saving.NotBegun();
        var errors = errors(save);
        if (save.finish() && !errors.isEmpty()) return new Saving.Faulty(errors);
        boolean alone = mine.get().supervisor().isEmpty();
        var state = !save.finish() ? BibState.DRAFT : alone ? BibState.ACCEPTED : BibState.PROPOSED;
        var why = save.why().isBlank() ? "catalogued" : save.why().strip();
        if (!store.next(by, save.record(), save.read(), save.content(), state, why, clock.instant()))
            return new Saving.Clash(bib.get());
        events.publishEvent(new RecordsChanged(List.of(save.record())));
        var saved = store.byId(save.record()).orElseThrow();
        if (!save.finish()) return new Saving.Kept(saved);
        desk.rise(by, mine.get().id(), "%s, version %d: %s".formatted(saved.number(), saved.version(), why));
        return alone ? new Saving.Accepted(saved) : propose(by, saved, mine.get(), why);
    }

    /// What waits to be catalogued, by priority and age.
    @Transactional(readOnly = true)
    public List<Task> queue(String... taskTypes) {
        return queue.waiting(taskTypes);
    }

    /// What a task's record is judged as now.
    @Transactional(readOnly = true)
    public List<Problem> problems(UUID record) {
        return store.byId(record)
                .flatMap(b -> store.version(record, b.version()))
                .map(v -> Validator.check(v.record()))
                .orElse(List.of());
    }

    private Saving propose(Actor by, Bib bib, Assignment work, String why) {
        var task = tasks.task(work.task()).orElseThrow();
        var review = queue.add(by, bib, LevelRules.REVIEW, task.id());
        var id = UuidCreator.getTimeOrderedEpoch();
        proposals.insert(by, id, bib, task.id(), review.id(), task.taskType(), why, clock.instant());
        return new Saving.Proposed(bib, proposals.byId(id).orElseThrow());
    }

    private static List<Problem> errors(SaveRecord save) {
        if (save.despite()) return List.of();
        return Validator.check(save.content()).stream()
                .filter(p -> p.severity() == Problem.Severity.ERROR)
                .toList();
    }

    private String taskType(Bib bib) {
        var record = store.version(bib.id(), bib.version()).orElseThrow().record();
        return LevelRules.taskType(record, Validator.check(record), false);
    }

    private Beginning.Begun begun(Assignment assignment) {
        var type = tasks.task(assignment.task()).orElseThrow().taskType();
        return new Beginning.Begun(assignment.id(), type, assignment.supervisor());
    }
}
