package org.fettle.schedule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fettle.people.Eligibility;
import org.fettle.people.Eligibility.AllowedUnderSupervision;
import org.fettle.people.Interval;
import org.fettle.people.Law;
import org.fettle.people.Question;
import org.fettle.people.Shift;
import org.fettle.people.Shifts;
import org.fettle.work.Task;
import org.springframework.stereotype.Component;

/// Finds who supervises whom at a visit: the partner if he may, else somebody on call who works at that time.
@Component
class Supervisors {
    record Sent(UUID technician, Optional<UUID> supervisor) {}

    private final Law law;
    private final Shifts shifts;

    Supervisors(Law law, Shifts shifts) {
        this.law = law;
        this.shifts = shifts;
    }

    /// The answers for all visits of a plan, with the facts read once.
    Map<Question, Eligibility> answers(List<DiffRules.Change> changes) {
        var questions = new HashSet<Question>();
        for (var change : changes)
            for (var technician : change.technicians())
                for (var task : change.booking().tasks())
                    change.after()
                            .ifPresent(when -> questions.add(
                                    question(task, technician, without(change.technicians(), technician), when)));
        return law.ask(questions);
    }

    /// True when nobody of the visit needs a supervisor. Then it may be settled ahead; whom a supervisor still may take
    /// on changes with every assignment.
    static boolean alone(DiffRules.Change change, Map<Question, Eligibility> known) {
        return change.after().stream()
                .allMatch(when -> change.technicians().stream()
                        .allMatch(technician -> change.booking().tasks().stream()
                                .map(task ->
                                        question(task, technician, without(change.technicians(), technician), when))
                                .allMatch(question -> known.get(question) instanceof Eligibility.Allowed)));
    }

    /// Supervisors before those they supervise, since these need them to be there.
    List<Sent> inOrder(Booking booking, List<UUID> technicians, Interval when) {
        var sent = new ArrayList<Sent>();
        for (var technician : technicians) {
            var partners = without(technicians, technician);
            var supervisor = booking.tasks().stream()
                    .flatMap(task -> supervisor(task, technician, partners, when).stream())
                    .findFirst();
            sent.add(new Sent(technician, supervisor));
        }
        sent.sort(Comparator.comparing(s -> s.supervisor().isPresent()));
        return sent;
    }

    private Optional<UUID> supervisor(Task task, UUID technician, Set<UUID> partners, Interval when) {
        return switch (law.ask(question(task, technician, partners, when))) {
            case Eligibility.Allowed _ -> Optional.empty();
            case AllowedUnderSupervision s ->
                s.supervisors().stream().filter(partners::contains).min(UUID::compareTo);
            case Eligibility.Refused _ -> onCall(task, technician, when);
        };
    }

    private static Question question(Task task, UUID technician, Set<UUID> partners, Interval when) {
        return new Question(technician, task.taskType(), task.place(), when, partners);
    }

    private Optional<UUID> onCall(Task task, UUID technician, Interval when) {
        var working = shifts.shifts(when).stream().map(Shift::technician).collect(Collectors.toSet());
        working.remove(technician);
        var question = new Question(technician, task.taskType(), task.place(), when, working);
        return law.ask(question) instanceof AllowedUnderSupervision s
                ? s.supervisors().stream().min(UUID::compareTo)
                : Optional.empty();
    }

    private static Set<UUID> without(List<UUID> all, UUID one) {
        var rest = new HashSet<>(all);
        rest.remove(one);
        return rest;
    }
}
