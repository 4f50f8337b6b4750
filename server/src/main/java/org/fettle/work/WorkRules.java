package org.fettle.work;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fettle.people.Eligibility;
import org.fettle.people.Eligibility.AllowedUnderSupervision;
import org.fettle.people.Interval;
import org.fettle.people.Presence;
import org.fettle.people.Question;
import org.fettle.people.Reason;

/// What follows from what; touches nothing.
final class WorkRules {
    /// Who else is at this task then; for work in the house also the supervisor named, who is near without a seat.
    static Question question(Task task, AssignTask wish, Collection<Assignment> there) {
        var others = new HashSet<UUID>();
        for (var a : there)
            if (!a.technician().equals(wish.technician()) && a.during().overlaps(wish.during()))
                others.add(a.technician());
        wish.supervisor().filter(s -> !s.equals(wish.technician())).ifPresent(others::add);
        return new Question(wish.technician(), task.taskType(), task.place(), wish.during(), others);
    }

    /// The wish as if it were fulfilled. It rests on no decision yet, and is never kept.
    static Assignment seated(AssignTask wish) {
        return new Assignment(
                wish.id(),
                wish.task(),
                wish.technician(),
                wish.during(),
                wish.supervisor(),
                wish.id(),
                Assignment.State.PLANNED);
    }

    /// No seat is free; who has finished his part has left his.
    static boolean full(Task task, Collection<Assignment> there) {
        return there.stream()
                        .filter(a -> a.state() != Assignment.State.FINISHED)
                        .count()
                >= task.seats();
    }

    /// Why this cannot be, though the law allows it: the supervisor whom it asks for has no seat at this visit.
    static Optional<Reason> alone(Task task, AssignTask wish, Eligibility answer, Collection<Assignment> there) {
        if (!task.exclusive() || supervisorIsThere(answer, wish.supervisor(), wish.during(), there))
            return Optional.empty();
        return Optional.of(new Reason("work.reason.supervisor-not-there", "-", List.of(task.number())));
    }

    /// On a visit a supervisor who must be on the spot needs a seat of his own that covers the whole time.
    private static boolean supervisorIsThere(
            Eligibility answer, Optional<UUID> supervisor, Interval during, Collection<Assignment> there) {
        if (!(answer instanceof AllowedUnderSupervision supervised)) return true;
        if (supervised.presence() == Presence.ON_CALL) return true;
        Set<UUID> mayBe = supervisor.map(Set::of).orElse(supervised.supervisors());
        return there.stream()
                .anyMatch(a -> mayBe.contains(a.technician()) && a.during().holds(during));
    }

    /// The state of a task after one person's part.
    static TaskState after(Outcome outcome, List<Assignment> others) {
        var goesOn = others.stream()
                .anyMatch(a -> a.state() == Assignment.State.PLANNED || a.state() == Assignment.State.STARTED);
        if (goesOn) return TaskState.STARTED;
        return outcome == Outcome.DONE ? TaskState.DONE : TaskState.OPEN;
    }

    /// As long as planned, from the real beginning on.
    static Interval shifted(Interval planned, Instant begin) {
        return new Interval(begin, begin.plus(planned.length()));
    }

    /// At least a second, so that a record always spans some time.
    static Interval worked(Instant began, Instant ended) {
        return new Interval(began, ended.isAfter(began) ? ended : began.plus(Duration.ofSeconds(1)));
    }

    private WorkRules() {}
}
