package org.fettle.schedule;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fettle.people.Interval;
import org.fettle.schedule.Appointment.State;
import org.fettle.work.Assignment;
import org.fettle.work.Spot;
import org.fettle.work.Task;
import org.fettle.work.TaskState;

/// An appointment with what work knows of it.
///
/// @param tasks in the order they are done
/// @param assignments of these tasks, without the withdrawn
public record Booking(Appointment appointment, List<Task> tasks, List<Assignment> assignments) {
    public Booking {
        tasks = List.copyOf(tasks);
        assignments = List.copyOf(assignments);
    }

    /// As work says, where work knows better.
    public State state() {
        if (!tasks.isEmpty() && tasks.stream().allMatch(t -> t.state() == TaskState.CANCELLED)) return State.CANCELLED;
        if (!tasks.isEmpty() && tasks.stream().allMatch(Booking::over)) return State.DONE;
        if (tasks.stream().anyMatch(t -> t.state() == TaskState.STARTED || t.state() == TaskState.DONE))
            return State.STARTED;
        return appointment.state();
    }

    private static boolean over(Task task) {
        return task.state().closed();
    }

    public Optional<Spot> spot() {
        return tasks.stream().flatMap(t -> t.spot().stream()).findFirst();
    }

    public int minutes() {
        return tasks.stream().mapToInt(Task::minutes).sum();
    }

    public int seats() {
        return tasks.stream().mapToInt(Task::seats).max().orElse(1);
    }

    public int priority() {
        return tasks.stream().mapToInt(Task::priority).min().orElse(3);
    }

    public String title() {
        return tasks.stream().map(Task::title).findFirst().orElse("");
    }

    /// Who goes there, supervisors before those they supervise.
    public List<UUID> technicians() {
        return assignments.stream()
                .sorted(Comparator.comparing(a -> a.supervisor().isPresent()))
                .map(Assignment::technician)
                .distinct()
                .toList();
    }

    /// What can still be taken back, in that order: those who are supervised first, so that nobody is left without his
    /// supervisor in between.
    List<Assignment> withdrawable() {
        return assignments.stream()
                .filter(a -> a.state() == Assignment.State.PLANNED)
                .sorted(Comparator.comparing(a -> a.supervisor().isEmpty()))
                .toList();
    }

    /// From the first task's beginning to the last one's end; empty when nobody goes.
    public Optional<Interval> when() {
        if (assignments.isEmpty()) return Optional.empty();
        var from = assignments.stream().map(a -> a.during().from()).min(Instant::compareTo);
        var until = assignments.stream().map(a -> a.during().until()).max(Instant::compareTo);
        return Optional.of(new Interval(from.orElseThrow(), until.orElseThrow()));
    }
}
