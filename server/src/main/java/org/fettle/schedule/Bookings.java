package org.fettle.schedule;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fettle.people.Interval;
import org.fettle.work.Assignment;
import org.fettle.work.Task;
import org.fettle.work.TaskState;
import org.fettle.work.Tasks;

/// Puts appointments and work together.
final class Bookings {
    private Bookings() {}

    static List<Booking> of(List<Appointment> appointments, Tasks work) {
        var ids = appointments.stream().flatMap(a -> a.tasks().stream()).toList();
        var tasks = work.tasks(ids).stream().collect(Collectors.toMap(Task::id, Function.identity(), (a, _) -> a));
        var assignments = work.assignments(ids).stream().collect(Collectors.groupingBy(Assignment::task));
        return appointments.stream()
                .map(a -> booking(
                        a,
                        a.tasks().stream()
                                .map(tasks::get)
                                .filter(Objects::nonNull)
                                .toList(),
                        a.tasks().stream()
                                .flatMap((UUID id) -> assignments.getOrDefault(id, List.of()).stream())
                                .toList()))
                .toList();
    }

    /// A task that was done in part has parts of another day, which belong to the appointment of that day.
    static Booking booking(Appointment appointment, List<Task> tasks, List<Assignment> assignments) {
        var day = Interval.day(appointment.day(), appointment.zone());
        var again = tasks.stream()
                .filter(t -> t.state() == TaskState.OPEN || t.state() == TaskState.ASSIGNED)
                .map(Task::id)
                .toList();
        var own = assignments.stream()
                .filter(a -> a.during().overlaps(day))
                .filter(a -> !appointment.state().movable()
                        || a.state() != Assignment.State.FINISHED
                        || !again.contains(a.task()))
                .toList();
        return new Booking(appointment, tasks, own);
    }
}
