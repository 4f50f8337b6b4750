package org.fettle.work;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fettle.people.Deciding;
import org.fettle.people.Interval;
import org.fettle.people.Law;
import org.fettle.people.Question;
import org.fettle.people.StoredDecision;
import org.fettle.platform.actor.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What needs doing, who does it, and its beginning and end.
@Service
public class Tasks {
    private final TaskStore tasks;
    private final AssignmentStore assignments;
    private final RecordWriter records;
    private final Renewal renewal;
    private final Law law;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Tasks(
            TaskStore tasks,
            AssignmentStore assignments,
            RecordWriter records,
            Renewal renewal,
            Law law,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tasks = tasks;
        this.assignments = assignments;
        this.records = records;
        this.renewal = renewal;
        this.law = law;
        this.events = events;
        this.clock = clock;
    }

    /// The same id twice is one task.
    @Transactional
    public Task create(Actor by, NewTask task) {
        tasks.insert(task);
        return tasks.byId(task.id()).orElseThrow();
    }

    /// Gives a task to somebody whom the law allows, for the time of the work.
    @Transactional
    public Assigning assign(Actor by, AssignTask wish) {
        return assign(by, wish, Foreseen.NOTHING);
    }

    /// Asks the law once for all of these, as if each had its seat: before many of them are assigned in one
    /// transaction.
    @Transactional(readOnly = true)
    public Foreseen foresee(Collection<AssignTask> wishes) {
        if (wishes.isEmpty()) return Foreseen.NOTHING;
        var ids = wishes.stream().map(AssignTask::task).collect(Collectors.toSet());
        var known = tasks.byIds(ids).stream().collect(Collectors.toMap(Task::id, Function.identity()));
        var there = new ArrayList<>(assignments.ofTasks(ids));
        var questions = new HashSet<Question>();
        for (var wish : wishes) {
            var task = known.get(wish.task());
            if (task == null) continue;
            var here = there.stream().filter(a -> a.task().equals(task.id())).toList();
            questions.add(WorkRules.question(task, wish, here));
            there.add(WorkRules.seated(wish));
        }
        return new Foreseen(law.answers(questions));
    }

    /// The same as [#assign(Actor, AssignTask)] with what was foreseen in this transaction.
    @Transactional
    public Assigning assign(Actor by, AssignTask wish, Foreseen foreseen) {
        return seat(wish, (task, there) -> {
            var question = WorkRules.question(task, wish, there);
            var answered = foreseen.knows(question) ? foreseen.of(question) : law.answer(question);
            var alone = WorkRules.alone(task, wish, answered.answer(), there);
            if (alone.isPresent()) return new Assigning.Refused(List.of(alone.get()), List.of());
            return settle(task, wish, law.decide(by, answered, wish.supervisor()));
        });
    }

    /// The same against the law: a named person with that right and a reason, on the record for ever.
    @Transactional
    public Assigning assignOverridden(Actor by, AssignTask wish, String why) {
        return seat(
                wish,
                (task, there) -> settle(task, wish, law.override(by, WorkRules.question(task, wish, there), why)));
    }

    /// Takes a planned assignment back. False if it has begun, or somebody whom this person supervises would be left
    /// alone.
    @Transactional
    public boolean unassign(Actor by, UUID assignment, String why) {
        var found = assignments.lock(assignment).filter(a -> a.state() == Assignment.State.PLANNED);
        if (found.isEmpty()) return false;
        var others = without(assignments.ofTasks(List.of(found.get().task())), assignment);
        var supervises = others.stream()
                .anyMatch(a -> a.state() == Assignment.State.PLANNED
                        && a.supervisor().equals(Optional.of(found.get().technician())));
        if (supervises) return false;
        assignments.withdraw(assignment, why);
        law.release(by, List.of(found.get().decision()));
        if (others.stream().noneMatch(a -> a.state() != Assignment.State.FINISHED))
            tasks.state(found.get().task(), TaskState.OPEN);
        return true;
    }

    /// Begins. The law is asked again, for the time at which the work really begins.
    @Transactional
    public Starting start(Actor by, UUID assignment) {
        var found = assignments.lock(assignment);
        if (found.filter(a -> a.state() == Assignment.State.PLANNED).isEmpty()) return new Starting.Closed(assignment);
        var planned = found.get();
        var task = tasks.lock(planned.task()).orElseThrow();
        if (task.exclusive() && assignments.busy(planned.technician())) return new Starting.Busy(planned.technician());
        var now = clock.instant();
        var during = WorkRules.shifted(planned.during(), now);
        return switch (renewal.decide(by, task, planned, during)) {
            case Deciding.Refused(var reasons, var remedies) -> new Starting.Refused(reasons, remedies);
            case Deciding.Decided(var decision) -> begin(task, planned, during, decision, now);
        };
    }

    /// The work under way lasts until then. The law is asked again, for the longer time.
    @Transactional
    public Starting longer(Actor by, UUID assignment, Instant until) {
        var found = assignments.lock(assignment);
        if (found.filter(a -> a.state() == Assignment.State.STARTED
                        && until.isAfter(a.during().from()))
                .isEmpty()) return new Starting.Closed(assignment);
        var there = found.get();
        var task = tasks.lock(there.task()).orElseThrow();
        var during = new Interval(there.during().from(), until);
        return switch (renewal.decide(by, task, there, during)) {
            case Deciding.Refused(var reasons, var remedies) -> new Starting.Refused(reasons, remedies);
            case Deciding.Decided(var decision) -> {
                assignments.start(assignment, during, decision.id(), decision.supervisor());
                yield new Starting.Started(assignments.byId(assignment).orElseThrow());
            }
        };
    }

    /// Nobody else begins, ends or withdraws it until the transaction of the caller is over.
    void hold(UUID assignment) {
        assignments.lock(assignment);
    }

    /// Writes the record of what was done and closes the assignment.
    @Transactional
    public Finishing finish(Actor by, Finish report) {
        var written = records.byId(report.record());
        if (written.isPresent()) return new Finishing.Finished(written.get());
        var found = assignments.lock(report.assignment());
        if (found.filter(a -> a.state() == Assignment.State.STARTED).isEmpty())
            return new Finishing.Refused(report.assignment(), "work.refused.not-started");
        var assignment = found.get();
        if (report.ended().isBefore(assignment.during().from()))
            return new Finishing.Refused(report.assignment(), "work.refused.ends-before-it-began");
        var task = tasks.lock(assignment.task()).orElseThrow();
        var record = records.write(by, task, assignment, report, clock.instant());
        assignments.finish(assignment.id());
        law.release(by, List.of(assignment.decision()));
        var others = without(assignments.ofTasks(List.of(task.id())), assignment.id());
        var state = WorkRules.after(report.outcome(), others);
        if (state == TaskState.OPEN) tasks.reopen(task.id(), report.remainingMinutes());
        else tasks.state(task.id(), state);
        events.publishEvent(new TaskFinished(task.id(), assignment.id(), record.id(), report.outcome(), state, by));
        return new Finishing.Finished(record);
    }

    /// False if it is done, or somebody has begun it.
    @Transactional
    public boolean cancel(Actor by, UUID id, String why) {
        if (open(id).isEmpty()) return false;
        var there = assignments.ofTasks(List.of(id));
        if (there.stream().anyMatch(a -> a.state() == Assignment.State.STARTED)) return false;
        for (var a : there) if (a.state() == Assignment.State.PLANNED) assignments.withdraw(a.id(), why);
        law.release(by, there.stream().map(Assignment::decision).toList());
        tasks.state(id, TaskState.CANCELLED);
        return true;
    }

    /// Cancels all that was made for `origin` and waits; if some is given out or begun, none: that is the answer.
    @Transactional
    public List<Task> cancelWaiting(Actor by, UUID origin) {
        return tasks.cancelWaiting(origin);
    }

    /// Another window or priority. False if it changed meanwhile or is closed.
    @Transactional
    public boolean change(Actor by, UUID id, int version, Optional<Interval> window, int priority) {
        return tasks.change(id, version, window, priority);
    }

    /// Where to go has changed for all that was made for one of these `origins` and is not begun.
    @Transactional
    public void move(Actor by, Collection<UUID> origins, Spot spot) {
        if (!origins.isEmpty()) tasks.move(origins, spot);
    }

    @Transactional(readOnly = true)
    public Optional<Task> task(UUID id) {
        return tasks.byId(id);
    }

    /// Those that are there, in no order.
    @Transactional(readOnly = true)
    public List<Task> tasks(Collection<UUID> ids) {
        return tasks.byIds(ids);
    }

    /// By priority, then by age.
    @Transactional(readOnly = true)
    public List<Task> list(TaskQuery query) {
        return tasks.list(query);
    }

    @Transactional(readOnly = true)
    public Optional<Assignment> assignment(UUID id) {
        return assignments.byId(id);
    }

    /// Of these tasks, without the withdrawn.
    @Transactional(readOnly = true)
    public List<Assignment> assignments(Collection<UUID> ofTasks) {
        return assignments.ofTasks(ofTasks);
    }

    /// What one technician has at that time, in order.
    @Transactional(readOnly = true)
    public List<Assignment> day(UUID technician, Interval when) {
        return assignments.ofTechnician(technician, when);
    }

    /// What everybody has at that time.
    @Transactional(readOnly = true)
    public List<Assignment> during(Interval when) {
        return assignments.during(when);
    }

    /// Holds the task and asks for an answer, if it is open and a seat is free.
    private Assigning seat(AssignTask wish, BiFunction<Task, List<Assignment>, Assigning> answer) {
        var task = open(wish.task());
        if (task.isEmpty()) return new Assigning.Closed(wish.task());
        var there = assignments.ofTasks(List.of(wish.task()));
        return WorkRules.full(task.get(), there) ? new Assigning.Closed(wish.task()) : answer.apply(task.get(), there);
    }

    private Optional<Task> open(UUID id) {
        return tasks.lock(id).filter(t -> !t.state().closed());
    }

    private Assigning settle(Task task, AssignTask wish, Deciding deciding) {
        return switch (deciding) {
            case Deciding.Refused(var reasons, var remedies) -> new Assigning.Refused(reasons, remedies);
            case Deciding.Decided(var decision) -> {
                var assignment = new Assignment(
                        wish.id(),
                        task.id(),
                        wish.technician(),
                        wish.during(),
                        decision.supervisor(),
                        decision.id(),
                        Assignment.State.PLANNED);
                if (!assignments.insert(assignment, task.taskType(), task.exclusive()))
                    yield new Assigning.Taken(wish.technician());
                if (task.state() == TaskState.OPEN) tasks.state(task.id(), TaskState.ASSIGNED);
                yield new Assigning.Assigned(assignment);
            }
        };
    }

    private Starting begin(Task task, Assignment planned, Interval during, StoredDecision decision, Instant now) {
        assignments.start(planned.id(), during, decision.id(), decision.supervisor());
        tasks.state(task.id(), TaskState.STARTED);
        events.publishEvent(new TaskStarted(task.id(), planned.id(), planned.technician(), now));
        return new Starting.Started(assignments.byId(planned.id()).orElseThrow());
    }

    private static List<Assignment> without(List<Assignment> all, UUID one) {
        return all.stream().filter(a -> !a.id().equals(one)).toList();
    }
}
