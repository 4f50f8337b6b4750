package org.fettle.work;

import java.time.Clock;
import java.util.List;
import org.fettle.people.Deciding;
import org.fettle.people.Law;
import org.fettle.people.StoredDecision;
import org.fettle.platform.actor.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Work that nobody planned and that begins now, since the technician stands before it. His next visit does not hinder
/// it: he will be late there, as with any work that takes longer, and the board shows it.
@Service
public class OnTheSpot {
    private final TaskStore tasks;
    private final AssignmentStore assignments;
    private final Law law;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OnTheSpot(TaskStore tasks, AssignmentStore assignments, Law law, ApplicationEventPublisher events, Clock clock) {
        this.tasks = tasks;
        this.assignments = assignments;
        this.law = law;
        this.events = events;
        this.clock = clock;
    }

    /// Assigns and begins at once. The law is asked for the time of the wish.
    @Transactional
    public Starting begin(Actor by, AssignTask wish) {
        var found = tasks.lock(wish.task()).filter(t -> !t.state().closed());
        if (found.isEmpty()) return new Starting.Closed(wish.id());
        var task = found.get();
        var there = assignments.ofTasks(List.of(task.id()));
        if (WorkRules.full(task, there)) return new Starting.Closed(wish.id());
        if (task.exclusive() && assignments.busy(wish.technician())) return new Starting.Busy(wish.technician());
        var answered = law.answer(WorkRules.question(task, wish, there));
        var alone = WorkRules.alone(task, wish, answered.answer(), there);
        if (alone.isPresent()) return new Starting.Refused(List.of(alone.get()), List.of());
        return switch (law.decide(by, answered, wish.supervisor())) {
            case Deciding.Refused(var reasons, var remedies) -> new Starting.Refused(reasons, remedies);
            case Deciding.Decided(var decision) -> begun(task, wish, decision);
        };
    }

    private Starting begun(Task task, AssignTask wish, StoredDecision decision) {
        var assignment = new Assignment(
                wish.id(),
                task.id(),
                wish.technician(),
                wish.during(),
                decision.supervisor(),
                decision.id(),
                Assignment.State.STARTED);
        assignments.insert(assignment, task.taskType(), task.exclusive());
        tasks.state(task.id(), TaskState.STARTED);
        events.publishEvent(new TaskStarted(task.id(), wish.id(), wish.technician(), clock.instant()));
        return new Starting.Started(assignment);
    }
}
