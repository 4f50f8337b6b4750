package org.fettle.schedule;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fettle.people.Interval;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.settings.Practice;
import org.fettle.schedule.Appointment.State;
import org.fettle.work.Assignment;
import org.fettle.work.Task;
import org.fettle.work.TaskQuery;
import org.fettle.work.TaskState;
import org.fettle.work.Tasks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Visits to be: made, told to the customer, under way, over.
@Service
public class Appointments {
    private static final int MOST = 2_000;
    /// The priority of what cannot wait.
    private static final int FIRST = 1;

    private final AppointmentStore store;
    private final Tasks tasks;
    private final Clock clock;

    Appointments(AppointmentStore store, Tasks tasks, Clock clock) {
        this.store = store;
        this.tasks = tasks;
        this.clock = clock;
    }

    /// The same id twice is one appointment. A task can be in one appointment at a time.
    @Transactional
    public Appointment open(Actor by, NewAppointment appointment) {
        store.insert(appointment);
        return store.byId(appointment.id()).orElseThrow();
    }

    /// Makes the day complete: what earlier days left undone comes over to it, and the field's open visits that have no
    /// appointment get one. Tasks that come from one order, at one place and in one window, are done in one go.
    ///
    /// @return how many visits the day gained
    @Transactional
    public int openMissing(Actor by, LocalDate day, ZoneId zone) {
        var now = clock.instant();
        int carried = carryOver(by, day, zone, LocalDate.ofInstant(now, zone));
        var whole = Interval.day(day, zone);
        var due = due(whole, zone, now);
        var taken = new HashSet<>(store.taken(due.stream().map(Task::id).toList()));
        var groups = new LinkedHashMap<List<Object>, List<Task>>();
        for (var task : due)
            if (!taken.contains(task.id()))
                groups.computeIfAbsent(together(task), _ -> new ArrayList<>()).add(task);
        for (var group : groups.values()) {
            var window =
                    group.getFirst().window().filter(w -> w.overlaps(whole)).orElse(whole);
            var tasksOfOne = group.stream().map(Task::id).toList();
            open(
                    by,
                    new NewAppointment(
                            UuidCreator.getTimeOrderedEpoch(), day, zone, window, Optional.empty(), tasksOfOne));
        }
        return carried + groups.size();
    }

    /// A promise for a day that is over is broken already; that nobody came is its reason.
    private int carryOver(Actor by, LocalDate day, ZoneId zone, LocalDate today) {
        if (day.isBefore(today)) return 0;
        var undone = store.undoneBefore(today, zone);
        for (var appointment : undone) {
            if (appointment.promised().isPresent()) broken(by, appointment, "nobody came on " + appointment.day());
            store.carry(appointment.id(), day, Interval.day(day, zone));
        }
        return undone.size();
    }

    private List<Task> due(Interval day, ZoneId zone, Instant now) {
        var open = new TaskQuery(
                Optional.of(Practice.FIELD),
                Set.of(TaskState.OPEN),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                MOST);
        boolean past = !day.until().isAfter(now);
        return tasks.list(open).stream()
                .filter(task -> task.exclusive() && task.place().zone().equals(zone))
                .filter(task -> task.window().isEmpty()
                        || task.window().get().overlaps(day)
                        || !past && !task.window().get().until().isAfter(now))
                .toList();
    }

    private static List<Object> together(Task task) {
        return List.of(task.origin().orElse(task.id()), task.spot(), task.window(), task.seats());
    }

    /// Tells the customer when work will begin. False unless it is planned.
    @Transactional
    public boolean tell(Actor by, UUID appointment, Interval promised) {
        return store.tell(appointment, promised, clock.instant());
    }

    /// Takes a promise back, by name and with a reason; the next plan is free of it. False if there is none, or no
    /// reason.
    @Transactional
    public boolean breakPromise(Actor by, UUID appointment, String why) {
        var found = store.lock(List.of(appointment)).stream()
                .filter(a -> a.promised().isPresent() && a.state().movable())
                .findFirst();
        if (found.isEmpty() || why.isBlank()) return false;
        broken(by, found.get(), why.strip());
        return true;
    }

    private void broken(Actor by, Appointment appointment, String why) {
        store.broken(
                UuidCreator.getTimeOrderedEpoch(),
                appointment.id(),
                appointment.promised().orElseThrow(),
                why,
                by.name(),
                clock.instant());
        store.release(appointment.id());
    }

    /// The technician sets off. False unless it is planned or told.
    @Transactional
    public boolean drive(Actor by, UUID appointment) {
        return store.state(appointment, State.DRIVING, State.PLANNED, State.TOLD);
    }

    /// Nobody will come; the tasks stay, for another appointment. False if somebody is under way.
    @Transactional
    public boolean cancel(Actor by, UUID appointment, String why) {
        var found = store.lock(List.of(appointment)).stream().findFirst();
        if (found.isEmpty() || !found.get().state().movable()) return false;
        for (var a : tasks.assignments(found.get().tasks()))
            if (a.state() == Assignment.State.PLANNED) tasks.unassign(by, a.id(), why);
        store.state(appointment, State.CANCELLED, State.values());
        store.close(appointment);
        return true;
    }

    /// On this day instead, before all others. False as with [#move].
    @Transactional
    boolean bring(Actor by, UUID id, LocalDate day) {
        if (!move(by, id, day)) return false;
        for (var task : tasks.tasks(store.byId(id).orElseThrow().tasks()))
            tasks.change(by, task.id(), task.version(), task.window(), FIRST);
        return true;
    }

    /// At any time of this day: the customer agreed to another one. False as with [#move], and when a time was
    /// promised.
    @Transactional
    boolean reopen(Actor by, UUID id, LocalDate day) {
        if (store.byId(id).filter(a -> a.promised().isEmpty()).isEmpty() || !move(by, id, day)) return false;
        store.widen(id, Interval.day(day, store.byId(id).orElseThrow().zone()));
        return true;
    }

    /// On this day instead; who was to go another day is free. False if somebody is under way, or the customer was told
    /// another day.
    @Transactional
    boolean move(Actor by, UUID id, LocalDate day) {
        var found = store.lock(List.of(id)).stream().findFirst();
        if (found.isEmpty() || !found.get().state().movable()) return false;
        var appointment = found.get();
        if (appointment.day().equals(day)) return true;
        if (appointment.promised().isPresent()) return false;
        for (var booking : Bookings.of(List.of(appointment), tasks))
            for (var a : booking.withdrawable()) tasks.unassign(by, a.id(), "on another day");
        store.carry(id, day, Interval.day(day, appointment.zone()));
        return true;
    }

    @Transactional(readOnly = true)
    public Optional<Appointment> appointment(UUID id) {
        return store.byId(id);
    }

    /// The appointment in which this task is, or was last.
    @Transactional(readOnly = true)
    public Optional<Appointment> ofTask(UUID task) {
        return store.ofTask(task);
    }

    /// All of one day, with their tasks and who goes.
    @Transactional(readOnly = true)
    public List<Booking> day(LocalDate day, ZoneId zone) {
        return Bookings.of(store.ofDay(day, zone), tasks);
    }

    @Transactional(readOnly = true)
    public Optional<Booking> booking(UUID id) {
        return Bookings.of(store.byId(id).stream().toList(), tasks).stream().findFirst();
    }

    /// Somebody began one of its tasks.
    @Transactional
    void begun(Actor by, UUID task) {
        store.ofTask(task)
                .ifPresent(a -> store.state(
                        a.id(), State.STARTED, State.OPEN, State.PLANNED, State.TOLD, State.DRIVING, State.LEFT_OUT));
    }

    /// Over when nobody is at it any more; what is left to do is free for another appointment.
    @Transactional
    void over(Actor by, UUID task) {
        var found = store.ofTask(task);
        if (found.isEmpty()) return;
        boolean goesOn = tasks.assignments(found.get().tasks()).stream()
                .anyMatch(a -> a.state() == Assignment.State.PLANNED || a.state() == Assignment.State.STARTED);
        if (goesOn) return;
        store.state(found.get().id(), State.DONE, State.values());
        store.close(found.get().id());
    }
}
