package org.fettle.work;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.fettle.people.Interval;
import org.fettle.platform.actor.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// What a person does to tasks by hand: the doors [Tasks] and [Records], for those who may.
@Service
public class WorkActs {
    /// @param from when it is to begin
    /// @param overrideWhy a reason, to give it against the law; blank otherwise
    public record Give(
            UUID assignment,
            UUID technician,
            Instant from,
            int minutes,
            Optional<UUID> supervisor,
            String overrideWhy) {}

    private final WorkDesk desk;
    private final Tasks tasks;
    private final Records records;
    private final Photos photos;
    private final Clock clock;
    private final TransactionTemplate nested;

    WorkActs(
            WorkDesk desk,
            Tasks tasks,
            Records records,
            Photos photos,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.desk = desk;
        this.tasks = tasks;
        this.records = records;
        this.photos = photos;
        this.clock = clock;
        this.nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /// Gives a task to somebody; or to oneself, where one may take it.
    @Transactional
    public Acting give(Actor by, UUID task, Give give) {
        var view = desk.task(by, task);
        if (view.isEmpty()) return new Acting.Unknown();
        var may = view.get().may();
        var self = desk.sight(by).is(give.technician());
        if (!may.direct() && !(may.take() && self && give.overrideWhy().isBlank()))
            return new Acting.NotNow("work.not.yours");
        var during = new Interval(give.from(), give.from().plus(Duration.ofMinutes(Math.max(1, give.minutes()))));
        var wish = new AssignTask(give.assignment(), task, give.technician(), during, give.supervisor());
        var assigning = give.overrideWhy().isBlank()
                ? tasks.assign(by, wish)
                : tasks.assignOverridden(by, wish, give.overrideWhy());
        return switch (assigning) {
            case Assigning.Assigned _ -> new Acting.Done("work.said.assigned");
            case Assigning.Refused(var reasons, var remedies) -> new Acting.Refused(reasons, remedies);
            case Assigning.Taken _ -> new Acting.NotNow("work.not.taken");
            case Assigning.Closed _ -> new Acting.NotNow("work.not.closed");
        };
    }

    /// Takes open work and begins it at once.
    @Transactional
    public Acting take(Actor by, UUID task, UUID assignment, Optional<UUID> supervisor) {
        var view = desk.task(by, task);
        if (view.isEmpty()) return new Acting.Unknown();
        var me = desk.sight(by).technician();
        if (me.isEmpty() || !view.get().may().take()) return new Acting.NotNow("work.not.yours");
        var minutes = view.get().task().minutes();
        var given = give(by, task, new Give(assignment, me.get(), clock.instant(), minutes, supervisor, ""));
        if (!(given instanceof Acting.Done)) return given;
        var started = start(by, assignment);
        if (!(started instanceof Acting.Done)) tasks.unassign(by, assignment, "could not be begun");
        return started;
    }

    @Transactional
    public Acting start(Actor by, UUID assignment) {
        if (!handles(by, assignment)) return new Acting.Unknown();
        return switch (tasks.start(by, assignment)) {
            case Starting.Started _ -> new Acting.Done("work.said.started");
            case Starting.Refused(var reasons, var remedies) -> new Acting.Refused(reasons, remedies);
            case Starting.Busy _ -> new Acting.NotNow("work.not.busy");
            case Starting.Closed _ -> new Acting.NotNow("work.not.startable");
        };
    }

    @Transactional
    public Acting finish(Actor by, Finish report) {
        if (!handles(by, report.assignment())) return new Acting.Unknown();
        if (report.summary().isBlank()) return new Acting.NotNow("work.not.without-summary");
        return requireNonNull(nested.execute(status -> {
            var ended = end(by, report);
            if (!(ended instanceof Acting.Done)) status.setRollbackOnly(); // no photo stays of what was refused
            return ended;
        }));
    }

    /// Takes a planned assignment back.
    @Transactional
    public Acting withdraw(Actor by, UUID assignment, String why) {
        if (!handles(by, assignment)) return new Acting.Unknown();
        if (why.isBlank()) return new Acting.NotNow("work.not.without-reason");
        return tasks.unassign(by, assignment, why.strip())
                ? new Acting.Done("work.said.withdrawn")
                : new Acting.NotNow("work.not.withdrawable");
    }

    @Transactional
    public Acting cancel(Actor by, UUID task, String why) {
        var view = desk.task(by, task);
        if (view.isEmpty()) return new Acting.Unknown();
        if (!view.get().may().direct()) return new Acting.NotNow("work.not.yours");
        if (why.isBlank()) return new Acting.NotNow("work.not.without-reason");
        return tasks.cancel(by, task, why.strip())
                ? new Acting.Done("work.said.cancelled")
                : new Acting.NotNow("work.not.cancellable");
    }

    /// @param correction id of the new record, made by the caller
    @Transactional
    public Acting correct(Actor by, UUID record, UUID correction, Outcome outcome, String summary) {
        var view = desk.record(by, record);
        if (view.isEmpty()) return new Acting.Unknown();
        if (!view.get().mayCorrect()) return new Acting.NotNow("work.not.yours");
        if (summary.isBlank()) return new Acting.NotNow("work.not.without-summary");
        records.correct(by, record, correction, outcome, summary.strip());
        return new Acting.Done("work.said.corrected");
    }

    /// Puts the actor's name to exactly this text of the record.
    @Transactional
    public Acting sign(Actor by, UUID record, String purpose, String document) {
        var view = desk.record(by, record);
        if (view.isEmpty()) return new Acting.Unknown();
        if (!view.get().maySign()) return new Acting.NotNow("work.not.yours");
        var bytes = document.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        records.sign(by, record, by.name(), purpose, "text/plain", bytes, new byte[0]);
        return new Acting.Done("work.said.signed");
    }

    /// What was signed, for who may read the record.
    @Transactional(readOnly = true)
    public Optional<byte[]> document(Actor by, UUID record, String hash) {
        return desk.record(by, record)
                .filter(v ->
                        v.signatures().stream().anyMatch(s -> s.documentHash().equals(hash)))
                .flatMap(_ -> records.document(hash));
    }

    /// The task of an assignment that this person sees.
    @Transactional(readOnly = true)
    public Optional<UUID> taskOf(Actor by, UUID assignment) {
        return tasks.assignment(assignment)
                .map(Assignment::task)
                .filter(task -> desk.task(by, task).isPresent());
    }

    private Acting end(Actor by, Finish report) {
        tasks.hold(report.assignment()); // before the task, as everywhere
        if (!adopted(by, report)) return new Acting.NotNow("work.not.photo");
        return switch (tasks.finish(by, report.withoutPhotos())) {
            case Finishing.Finished _ -> new Acting.Done("work.said.finished");
            case Finishing.Refused refused -> new Acting.NotNow(refused.reason());
        };
    }

    /// Photos that were stored before become photos of the task, from where the record takes them.
    private boolean adopted(Actor by, Finish report) {
        var task = tasks.assignment(report.assignment()).orElseThrow().task();
        return report.photos().stream().allMatch(photo -> photos.adopt(by, task, photo));
    }

    private boolean handles(Actor by, UUID assignment) {
        return tasks.assignment(assignment)
                .flatMap(a -> desk.task(by, a.task()))
                .map(view -> view.may().handles().contains(assignment))
                .orElse(false);
    }
}
