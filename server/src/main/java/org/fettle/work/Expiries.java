package org.fettle.work;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.fettle.people.Eligibility;
import org.fettle.people.Expiring;
import org.fettle.people.Interval;
import org.fettle.people.Law;
import org.fettle.people.Profiles;
import org.fettle.people.Question;
import org.fettle.people.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What runs out, and the planned work that breaks when it does.
@Service
public class Expiries {
    private static final int TASKS = 500;

    private final Profiles profiles;
    private final Law law;
    private final TaskStore tasks;
    private final AssignmentStore assignments;
    private final Clock clock;

    Expiries(Profiles profiles, Law law, TaskStore tasks, AssignmentStore assignments, Clock clock) {
        this.profiles = profiles;
        this.law = law;
        this.tasks = tasks;
        this.assignments = assignments;
        this.clock = clock;
    }

    /// @param breaks work after the last day that this person, or those under his supervision, may then not do: what
    /// is planned already, and what is open and he could take today
    public record Line(Expiring expiring, List<Break> breaks) {
        public Line {
            breaks = List.copyOf(breaks);
        }
    }

    /// @param planned false for open work that nobody has been given yet
    public record Break(Task task, Interval when, boolean planned, List<Reason> reasons) {}

    /// One case to be asked: at its time, and for open work also today.
    private record Case(
            Expiring of, Task task, Interval when, boolean planned, Question then, Optional<Question> now) {}

    /// Everything that ends within so many days, or did in the last thirty.
    @Transactional(readOnly = true)
    public List<Line> board(int days) {
        var now = clock.instant();
        var expiring = profiles.expiring(days);
        var ahead = new Interval(now, now.plus(Duration.ofDays(days + 1L)));
        var planned = assignments.during(ahead).stream()
                .filter(a -> a.state() == Assignment.State.PLANNED)
                .toList();
        var open = tasks.list(new TaskQuery(
                Optional.empty(),
                Set.of(TaskState.OPEN),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(ahead),
                Optional.empty(),
                TASKS));
        var cases = new ArrayList<Case>();
        for (var e : expiring) {
            for (var a : planned) planned(e, a, planned).ifPresent(cases::add);
            for (var task : open) open(e, task, ahead).ifPresent(cases::add);
        }
        return lines(expiring, cases);
    }

    private Optional<Case> planned(Expiring e, Assignment a, List<Assignment> all) {
        var his = a.technician().equals(e.technician().id())
                || a.supervisor().filter(e.technician().id()::equals).isPresent();
        var task = his && isAfter(e, a.during()) ? tasks.byId(a.task()) : Optional.<Task>empty();
        return task.map(t -> {
            var there = all.stream().filter(o -> o.task().equals(t.id())).toList();
            var wish = new AssignTask(a.id(), t.id(), a.technician(), a.during(), a.supervisor());
            return new Case(e, t, a.during(), true, WorkRules.question(t, wish, there), Optional.empty());
        });
    }

    private static Optional<Case> open(Expiring e, Task task, Interval ahead) {
        var window = task.window();
        if (window.isEmpty() || !isAfter(e, window.get())) return Optional.empty();
        if (!e.technician().practices().contains(task.practice())) return Optional.empty();
        var length = Duration.ofMinutes(task.minutes());
        var then = new Interval(window.get().from(), window.get().from().plus(length));
        var today = new Interval(ahead.from(), ahead.from().plus(length));
        var who = e.technician().id();
        return Optional.of(new Case(
                e,
                task,
                then,
                false,
                Question.alone(who, task.taskType(), task.place(), then),
                Optional.of(Question.alone(who, task.taskType(), task.place(), today))));
    }

    private static boolean isAfter(Expiring e, Interval when) {
        var last = e.qualification().validUntil().orElseThrow();
        return when.firstDay(e.technician().zone()).isAfter(last);
    }

    private List<Line> lines(List<Expiring> expiring, List<Case> cases) {
        var questions = new ArrayList<Question>();
        for (var c : cases) {
            questions.add(c.then());
            c.now().ifPresent(questions::add);
        }
        var answers = law.ask(questions);
        Map<Expiring, List<Break>> breaks = new HashMap<>();
        for (var c : cases) {
            var couldToday = c.now()
                    .map(now -> !(answers.get(now) instanceof Eligibility.Refused))
                    .orElse(true);
            if (couldToday && answers.get(c.then()) instanceof Eligibility.Refused refused)
                breaks.computeIfAbsent(c.of(), _ -> new ArrayList<>())
                        .add(new Break(c.task(), c.when(), c.planned(), refused.reasons()));
        }
        return expiring.stream()
                .map(e -> new Line(e, Objects.requireNonNullElse(breaks.get(e), List.of())))
                .toList();
    }
}
