package org.fettle.library.catalogue;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fettle.people.Eligibility;
import org.fettle.people.Interval;
import org.fettle.people.Law;
import org.fettle.people.Question;
import org.fettle.people.Technician;
import org.fettle.people.Technicians;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.settings.Practice;
import org.fettle.work.AssignTask;
import org.fettle.work.Assigning;
import org.fettle.work.Assignment;
import org.fettle.work.Finish;
import org.fettle.work.Starting;
import org.fettle.work.Task;
import org.fettle.work.Tasks;
import org.springframework.stereotype.Component;

/// A cataloguer sits down at a task and gets up from it: the law is asked, and the record written, by `work`.
@Component
class Desk {
    private final Tasks tasks;
    private final Law law;
    private final Technicians technicians;
    private final Clock clock;

    Desk(Tasks tasks, Law law, Technicians technicians, Clock clock) {
        this.tasks = tasks;
        this.law = law;
        this.technicians = technicians;
        this.clock = clock;
    }

    Optional<Technician> technician(Actor by) {
        return technicians.ofAccount(by.account());
    }

    String name(UUID technician) {
        return technicians.technician(technician).map(Technician::name).orElse("—");
    }

    /// Her own begun assignment at one of these tasks.
    Optional<Assignment> begun(List<Task> at, UUID technician) {
        return of(at).stream()
                .filter(a ->
                        a.state() == Assignment.State.STARTED && a.technician().equals(technician))
                .findFirst();
    }

    /// Somebody else who has begun one of these tasks.
    Optional<UUID> other(List<Task> at, UUID technician) {
        return of(at).stream()
                .filter(a ->
                        a.state() == Assignment.State.STARTED && !a.technician().equals(technician))
                .map(Assignment::technician)
                .findFirst();
    }

    /// Assigns and starts, now. Where the law wants supervision, `reviewer` or the first who may supervises.
    Starting sit(Actor by, Task task, UUID technician, Optional<UUID> reviewer) {
        var planned = of(List.of(task)).stream()
                .filter(a ->
                        a.state() == Assignment.State.PLANNED && a.technician().equals(technician))
                .findFirst();
        if (planned.isPresent()) return tasks.start(by, planned.get().id());
        var now = clock.instant();
        var during = new Interval(now, now.plus(Duration.ofMinutes(task.minutes())));
        var supervisor = supervisor(task, technician, during, reviewer);
        var wish = new AssignTask(UuidCreator.getTimeOrderedEpoch(), task.id(), technician, during, supervisor);
        return switch (tasks.assign(by, wish)) {
            case Assigning.Refused(var reasons, var remedies) -> new Starting.Refused(reasons, remedies);
            case Assigning.Taken(var who) -> new Starting.Busy(who);
            case Assigning.Closed(var id) -> new Starting.Closed(id);
            case Assigning.Assigned(var assignment) -> start(by, assignment);
        };
    }

    /// Done: the record of work says `summary`.
    void rise(Actor by, UUID assignment, String summary) {
        tasks.finish(by, Finish.done(UuidCreator.getTimeOrderedEpoch(), assignment, clock.instant(), summary));
    }

    private Starting start(Actor by, Assignment assignment) {
        var starting = tasks.start(by, assignment.id());
        if (!(starting instanceof Starting.Started)) tasks.unassign(by, assignment.id(), "could not begin");
        return starting;
    }

    private Optional<UUID> supervisor(Task task, UUID technician, Interval during, Optional<UUID> wished) {
        var colleagues = technicians.active().stream()
                .filter(t -> t.practices().contains(Practice.LIBRARY))
                .map(Technician::id)
                .filter(id -> !id.equals(technician))
                .collect(Collectors.toSet());
        var answer = law.ask(new Question(technician, task.taskType(), task.place(), during, colleagues));
        return answer instanceof Eligibility.AllowedUnderSupervision supervised
                ? wished.filter(supervised.supervisors()::contains)
                        .or(() -> supervised.supervisors().stream().min(UUID::compareTo))
                : Optional.empty();
    }

    private List<Assignment> of(List<Task> at) {
        return at.isEmpty()
                ? List.of()
                : tasks.assignments(at.stream().map(Task::id).toList());
    }
}
