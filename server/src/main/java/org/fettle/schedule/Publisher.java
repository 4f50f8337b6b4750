package org.fettle.schedule;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fettle.people.Interval;
import org.fettle.platform.actor.Actor;
import org.fettle.work.AssignTask;
import org.fettle.work.Assigning;
import org.fettle.work.Foreseen;
import org.fettle.work.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Makes a proposal true, all of it in one transaction: withdraws what changes, then gives every task to its people,
/// each with a decision of the law that is asked again here.
@Service
class Publisher {
    /// Somebody began, or changed an appointment, while this was under way: nothing of it stays.
    static final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1;
        final transient UUID appointment;

        Overtaken(UUID appointment) {
            this.appointment = appointment;
        }
    }

    private final PlanStore plans;
    private final AppointmentStore appointments;
    private final Tasks tasks;
    private final Supervisors supervisors;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Publisher(
            PlanStore plans,
            AppointmentStore appointments,
            Tasks tasks,
            Supervisors supervisors,
            ApplicationEventPublisher events,
            Clock clock) {
        this.plans = plans;
        this.appointments = appointments;
        this.tasks = tasks;
        this.supervisors = supervisors;
        this.events = events;
        this.clock = clock;
    }

    /// @param why a person's reason for breaking promises, if the plan breaks any
    @Transactional
    public Publishing publish(Actor by, UUID id, Optional<String> why) {
        var draft = plans.byId(id);
        if (draft.isEmpty()) return new Publishing.NotADraft(id);
        var plan = draft.get();
        plans.alone(plan.day(), plan.zone());
        var bookings = lock(plan.proposal());
        var stale = stale(plan.proposal(), bookings);
        if (!stale.isEmpty()) return new Publishing.Stale(stale);
        var changes = DiffRules.diff(plan.proposal(), List.copyOf(bookings.values()));
        var broken = changes.stream()
                .filter(c -> !c.kept())
                .map(c -> c.booking().appointment())
                .toList();
        if (!broken.isEmpty() && why.filter(w -> !w.isBlank()).isEmpty())
            return new Publishing.BreaksPromises(
                    broken.stream().map(Appointment::id).toList());
        if (!plans.publish(id, plan.day(), plan.zone(), by.name(), clock.instant()))
            return new Publishing.NotADraft(id);
        for (var appointment : broken) breakPromise(by, appointment, why.orElseThrow());
        events.publishEvent(new PlanPublished(id, plan.day(), plan.zone()));
        return carryOut(by, plan, changes);
    }

    private Publishing carryOut(Actor by, DayPlan plan, List<DiffRules.Change> changes) {
        var moving =
                changes.stream().filter(c -> c.kind() != DiffRules.Kind.SAME).toList();
        for (var change : moving) withdraw(by, change.booking());
        var wishes = settled(moving);
        var foreseen =
                tasks.foresee(wishes.values().stream().flatMap(List::stream).toList());
        var refused = new HashMap<UUID, List<Hindrance>>();
        int left = 0;
        for (var change : changes) {
            var appointment = change.booking().appointment().id();
            var hindrances = change.after().isEmpty() ? change.hindrances() : List.<Hindrance>of();
            if (change.after().isPresent() && change.kind() != DiffRules.Kind.SAME) {
                var wish = wishes.get(appointment);
                hindrances = give(by, wish == null ? withSupervisors(change) : wish, foreseen);
                if (!hindrances.isEmpty()) refused.put(appointment, hindrances);
            }
            if (hindrances.isEmpty()) {
                appointments.planned(appointment, plan.id());
            } else {
                appointments.leftOut(appointment, plan.id(), hindrances);
                left++;
            }
        }
        return new Publishing.Published(moving.size(), left, Map.copyOf(refused));
    }

    private Map<UUID, Booking> lock(Proposal proposal) {
        var ids = new ArrayList<UUID>();
        proposal.given().forEach(g -> ids.add(g.appointment()));
        proposal.left().forEach(l -> ids.add(l.appointment()));
        var found = new HashMap<UUID, Booking>();
        Bookings.of(appointments.lock(ids), tasks)
                .forEach(b -> found.put(b.appointment().id(), b));
        return found;
    }

    private static List<UUID> stale(Proposal proposal, Map<UUID, Booking> bookings) {
        var stale = new ArrayList<UUID>();
        proposal.given().forEach(g -> {
            if (changed(bookings.get(g.appointment()), g.version())) stale.add(g.appointment());
        });
        proposal.left().forEach(l -> {
            if (changed(bookings.get(l.appointment()), l.version())) stale.add(l.appointment());
        });
        return stale;
    }

    private static boolean changed(@Nullable Booking booking, int version) {
        return booking == null
                || booking.appointment().version() != version
                || !booking.state().movable();
    }

    private void breakPromise(Actor by, Appointment appointment, String why) {
        appointments.broken(
                UuidCreator.getTimeOrderedEpoch(),
                appointment.id(),
                appointment.promised().orElseThrow(),
                why.strip(),
                by.name(),
                clock.instant());
        appointments.release(appointment.id());
    }

    private void withdraw(Actor by, Booking booking) {
        for (var a : booking.withdrawable())
            if (!tasks.unassign(by, a.id(), "planned anew"))
                throw new Overtaken(booking.appointment().id());
    }

    /// By appointment, the assignments of the visits at which nobody needs a supervisor.
    private Map<UUID, List<AssignTask>> settled(List<DiffRules.Change> moving) {
        var given = moving.stream().filter(c -> c.after().isPresent()).toList();
        var known = supervisors.answers(given);
        var wishes = new HashMap<UUID, List<AssignTask>>();
        for (var change : given)
            if (Supervisors.alone(change, known))
                wishes.put(
                        change.booking().appointment().id(),
                        wishes(
                                change,
                                change.technicians().stream()
                                        .map(id -> new Supervisors.Sent(id, Optional.empty()))
                                        .toList()));
        return wishes;
    }

    /// Asked when its turn comes: the supervisor may have been given away a moment before.
    private List<AssignTask> withSupervisors(DiffRules.Change change) {
        var when = change.after().orElseThrow();
        return wishes(change, supervisors.inOrder(change.booking(), change.technicians(), when));
    }

    /// One task after the other, all people at each.
    private static List<AssignTask> wishes(DiffRules.Change change, List<Supervisors.Sent> people) {
        var wishes = new ArrayList<AssignTask>();
        Instant from = change.after().orElseThrow().from();
        for (var task : change.booking().tasks()) {
            var when = new Interval(from, from.plus(Duration.ofMinutes(task.minutes())));
            for (var who : people)
                wishes.add(new AssignTask(
                        UuidCreator.getTimeOrderedEpoch(), task.id(), who.technician(), when, who.supervisor()));
            from = when.until();
        }
        return wishes;
    }

    /// Empty when all seats of all tasks are filled; otherwise nobody is there, and why.
    private List<Hindrance> give(Actor by, List<AssignTask> wishes, Foreseen foreseen) {
        var given = new ArrayList<UUID>();
        for (var wish : wishes) {
            var hindrance = hindrance(tasks.assign(by, wish, foreseen), wish.technician());
            if (hindrance.isEmpty()) {
                given.addFirst(wish.id());
                continue;
            }
            for (var earlier : given) tasks.unassign(by, earlier, "the visit is not complete");
            return List.of(hindrance.get());
        }
        return List.of();
    }

    private static Optional<Hindrance> hindrance(Assigning answer, UUID technician) {
        return switch (answer) {
            case Assigning.Assigned _ -> Optional.empty();
            case Assigning.Refused _ -> Optional.of(new Hindrance(technician, "law-refused", null, 0));
            case Assigning.Taken _ -> Optional.of(new Hindrance(technician, "taken", null, 0));
            case Assigning.Closed _ -> Optional.of(Hindrance.forAll("task-closed"));
        };
    }
}
