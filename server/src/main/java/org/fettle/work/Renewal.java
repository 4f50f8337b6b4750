package org.fettle.work;

import java.util.List;
import org.fettle.people.Deciding;
import org.fettle.people.Interval;
import org.fettle.people.Law;
import org.fettle.platform.actor.Actor;
import org.springframework.stereotype.Component;

/// Asks the law again when the time of an assignment has become another.
@Component
class Renewal {
    private final AssignmentStore assignments;
    private final Law law;

    Renewal(AssignmentStore assignments, Law law) {
        this.assignments = assignments;
        this.law = law;
    }

    /// What a person's override allowed stays allowed, as far as it goes. A new decision releases the old one.
    Deciding decide(Actor by, Task task, Assignment there, Interval during) {
        var others = assignments.ofTasks(List.of(task.id())).stream()
                .filter(a -> !a.id().equals(there.id()))
                .toList();
        var wish = new AssignTask(there.id(), task.id(), there.technician(), during, there.supervisor());
        var answer = law.decide(by, WorkRules.question(task, wish, others), there.supervisor());
        if (answer instanceof Deciding.Refused
                && law.again(by, there.decision(), during) instanceof Deciding.Decided overridden) answer = overridden;
        if (answer instanceof Deciding.Decided) law.release(by, List.of(there.decision()));
        return answer;
    }
}
