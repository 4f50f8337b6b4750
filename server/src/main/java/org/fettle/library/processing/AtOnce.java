package org.fettle.library.processing;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fettle.people.Eligibility;
import org.fettle.people.Interval;
import org.fettle.people.Law;
import org.fettle.people.Question;
import org.fettle.people.Reason;
import org.fettle.people.Technician;
import org.fettle.people.Technicians;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.settings.Practice;
import org.fettle.work.AssignTask;
import org.fettle.work.Assigning;
import org.fettle.work.Finish;
import org.fettle.work.NewTask;
import org.fettle.work.Starting;
import org.fettle.work.Tasks;
import org.fettle.work.ThingRef;
import org.springframework.stereotype.Component;

/// Work that is done in one movement, such as scanning a piece: the law is asked, and the record is written, as for any
/// other work. Part of its caller's transaction.
@Component
class AtOnce {
    private final Technicians technicians;
    private final Law law;
    private final Tasks tasks;
    private final Shelf shelf;
    private final Clock clock;

    AtOnce(Technicians technicians, Law law, Tasks tasks, Shelf shelf, Clock clock) {
        this.technicians = technicians;
        this.law = law;
        this.tasks = tasks;
        this.shelf = shelf;
        this.clock = clock;
    }

    /// Asked before anything is written, so that a refusal leaves nothing behind. Empty if nothing is against it.
    Optional<Against> ask(Actor by, String taskType, Optional<UUID> supervisor) {
        var me = technicians.ofAccount(by.account());
        if (me.isEmpty()) return Optional.of(nobody(by));
        var question = new Question(
                me.get().id(),
                taskType,
                shelf.place(),
                now(),
                supervisor.map(Set::of).orElse(Set.of()));
        return law.ask(question) instanceof Eligibility.Refused(var reasons, var remedies)
                ? Optional.of(new Against(reasons, remedies))
                : Optional.empty();
    }

    /// Makes the task, gives it to the one who acts, begins and ends it.
    void done(
            Actor by,
            String taskType,
            ThingRef thing,
            UUID origin,
            UUID record,
            String title,
            String summary,
            Optional<UUID> supervisor) {
        var me = technicians.ofAccount(by.account()).map(Technician::id).orElseThrow();
        var task = UuidCreator.getTimeOrderedEpoch();
        tasks.create(by, NewTask.inHouse(task, Practice.LIBRARY, taskType, title, thing, shelf.place(), 2, origin));
        var wish = new AssignTask(UuidCreator.getTimeOrderedEpoch(), task, me, now(), supervisor);
        if (!(tasks.assign(by, wish) instanceof Assigning.Assigned(var assignment)))
            throw new IllegalStateException("%s was allowed a moment ago".formatted(taskType));
        if (!(tasks.start(by, assignment.id()) instanceof Starting.Started))
            throw new IllegalStateException("%s could not begin".formatted(taskType));
        tasks.finish(by, Finish.done(record, assignment.id(), clock.instant().plusSeconds(1), summary));
    }

    private Interval now() {
        var now = clock.instant();
        return new Interval(now, now.plus(Duration.ofMinutes(2)));
    }

    private static Against nobody(Actor by) {
        return new Against(List.of(new Reason("processing.reason.no-technician", "-", List.of(by.name()))), List.of());
    }
}
