package org.fettle.schedule;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fettle.work.Assignment;
import org.fettle.work.Task;
import org.fettle.work.Tasks;

/// Puts appointments and work together.
final class Bookings {
    private Bookings() {}

    static List<Booking> of(List<Appointment> appointments, Tasks work) {
        var ids = appointments.stream().flatMap(a -> a.tasks().stream()).toList();
        var tasks = ids.stream()
                .flatMap(id -> work.task(id).stream())
                .collect(Collectors.toMap(Task::id, Function.identity(), (a, _) -> a));
        var assignments = work.assignments(ids).stream().collect(Collectors.groupingBy(Assignment::task));
        return appointments.stream()
                .map(a -> new Booking(
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
}
