package org.fettle.library.catalogue;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.fettle.marc.MarcRecord;
import org.fettle.marc.check.Problem;
import org.fettle.marc.check.Validator;
import org.fettle.platform.actor.Actor;
import org.fettle.work.Starting;
import org.fettle.work.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The librarian's side: what technicians proposed is accepted, changed or given back. Each decision is work of its own
/// kind (`cat.review`), so the law says who may review, and a record of it is kept.
@Service
public class Reviews {
    private final ProposalStore proposals;
    private final BibStore records;
    private final Queue queue;
    private final Desk desk;
    private final Tasks tasks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reviews(
            ProposalStore proposals,
            BibStore records,
            Queue queue,
            Desk desk,
            Tasks tasks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.proposals = proposals;
        this.records = records;
        this.queue = queue;
        this.desk = desk;
        this.tasks = tasks;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public Reviewing accept(Actor by, UUID id, String comment) {
        return decide(by, id, Proposal.State.ACCEPTED, comment, p -> {
            records.state(p.record(), BibState.ACCEPTED);
            return true;
        });
    }

    /// Accepts it with the reviewer's changes, as a version of its own.
    ///
    /// @param despite she has seen the errors and means it
    @Transactional
    public Reviewing change(Actor by, UUID id, MarcRecord changed, String comment, boolean despite) {
        var errors = Validator.check(changed).stream()
                .filter(p -> p.severity() == Problem.Severity.ERROR)
                .toList();
        if (!despite && !errors.isEmpty()) return new Reviewing.Faulty(errors);
        var why = comment.isBlank() ? "changed in review" : comment.strip();
        return decide(
                by,
                id,
                Proposal.State.CHANGED,
                comment,
                p -> records.next(by, p.record(), p.version(), changed, BibState.ACCEPTED, why, clock.instant()));
    }

    /// Gives it back; it waits in the queue again, with the comment.
    @Transactional
    public Reviewing giveBack(Actor by, UUID id, String comment) {
        if (comment.isBlank()) return new Reviewing.Not(Reviewing.Why.COMMENT_NEEDED);
        return decide(by, id, Proposal.State.RETURNED, comment, p -> {
            records.state(p.record(), BibState.DRAFT);
            queue.add(by, records.byId(p.record()).orElseThrow(), p.taskType(), p.id());
            return true;
        });
    }

    /// Oldest first.
    @Transactional(readOnly = true)
    public List<Proposal> open(@Nullable UUID after, int limit) {
        return proposals.open(after, limit);
    }

    @Transactional(readOnly = true)
    public long countOpen() {
        return proposals.countOpen();
    }

    @Transactional(readOnly = true)
    public Optional<Proposal> proposal(UUID id) {
        return proposals.byId(id);
    }

    /// The last decision about this record, when it was to give it back: what its cataloguer is asked to do.
    @Transactional(readOnly = true)
    public Optional<Proposal> returned(UUID record) {
        return proposals.ofRecord(record).stream().findFirst().filter(p -> p.state() == Proposal.State.RETURNED);
    }

    /// Newest first.
    @Transactional(readOnly = true)
    public List<Proposal> ofRecord(UUID record) {
        return proposals.ofRecord(record);
    }

    /// @param act what the decision does to the record; false if the record is no longer as proposed
    private Reviewing decide(Actor by, UUID id, Proposal.State state, String comment, Function<Proposal, Boolean> act) {
        var found = proposals.lockOpen(id);
        if (found.isEmpty()) return new Reviewing.Not(Reviewing.Why.CLOSED);
        var proposal = found.get();
        var technician = desk.technician(by);
        if (technician.isEmpty()) return new Reviewing.Not(Reviewing.Why.NO_TECHNICIAN);
        if (proposal.authorId().equals(by.account())) return new Reviewing.Not(Reviewing.Why.OWN_WORK);
        var task = tasks.task(proposal.reviewTask()).orElseThrow();
        return switch (desk.sit(by, task, technician.get().id(), Optional.empty())) {
            case Starting.Refused(var reasons, var remedies) -> new Reviewing.Refused(reasons, remedies);
            case Starting.Busy _ -> new Reviewing.Not(Reviewing.Why.BUSY);
            case Starting.Closed _ -> new Reviewing.Not(Reviewing.Why.CLOSED);
            case Starting.Started(var assignment) -> {
                if (!act.apply(proposal))
                    throw new IllegalStateException(
                            "record %s moved on under its proposal".formatted(proposal.record()));
                proposals.decide(by, id, state, comment.strip(), clock.instant());
                desk.rise(by, assignment.id(), summary(proposal, state, comment));
                events.publishEvent(new RecordsChanged(List.of(proposal.record())));
                yield new Reviewing.Decided(
                        records.byId(proposal.record()).orElseThrow(),
                        proposals.byId(id).orElseThrow());
            }
        };
    }

    private static String summary(Proposal proposal, Proposal.State state, String comment) {
        var said = switch (state) {
            case ACCEPTED -> "accepted";
            case CHANGED -> "accepted with changes";
            case RETURNED, OPEN -> "returned";
        };
        return "Version %d by %s %s%s"
                .formatted(
                        proposal.version(), proposal.author(), said, comment.isBlank() ? "" : ": " + comment.strip());
    }
}
