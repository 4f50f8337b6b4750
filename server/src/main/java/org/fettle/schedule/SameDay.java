package org.fettle.schedule;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.fettle.dispatch.Budget;
import org.fettle.dispatch.Watch;
import org.fettle.people.Absence;
import org.fettle.people.Interval;
import org.fettle.people.Shifts;
import org.fettle.people.Technician;
import org.fettle.people.Technicians;
import org.fettle.platform.actor.Actor;
import org.fettle.work.Assignment;
import org.fettle.work.Starting;
import org.fettle.work.Tasks;
import org.springframework.stereotype.Service;

/// What turns up while the day is under way. Each is entered as the fact that it is, and answered with a plan that
/// repairs the day: nothing else changes until somebody has looked at it and published it.
@Service
public class SameDay {
    /// What came of it.
    public sealed interface Repair {
        /// @param plan a draft
        record Proposed(UUID plan) implements Repair {}

        /// @param key of the sentence that says what stands against it
        record Not(String key) implements Repair {}
    }

    /// Long enough for a hundred visits; the dispatcher is waiting.
    private static final double SECONDS = 1;

    private final Planning planning;
    private final Appointments appointments;
    private final Technicians technicians;
    private final Shifts shifts;
    private final Tasks tasks;
    private final Clock clock;

    SameDay(
            Planning planning,
            Appointments appointments,
            Technicians technicians,
            Shifts shifts,
            Tasks tasks,
            Clock clock) {
        this.planning = planning;
        this.appointments = appointments;
        this.technicians = technicians;
        this.shifts = shifts;
        this.tasks = tasks;
        this.clock = clock;
    }

    /// The technician is ill from now until the end of his day; what he has begun stays his.
    public Repair ill(Actor by, UUID technician) {
        return technicians
                .technician(technician)
                .filter(Technician::active)
                .map(t -> ill(by, t))
                .orElse(new Repair.Not("schedule.unknown-technician"));
    }

    private Repair ill(Actor by, Technician who) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, who.zone());
        var rest = new Interval(now, Interval.day(today, who.zone()).until());
        boolean known = shifts.absences(rest).stream()
                .anyMatch(a -> a.technician().equals(who.id())
                        && !a.when().from().isAfter(rest.from())
                        && !a.when().until().isBefore(rest.until()));
        if (!known) shifts.excuse(by, new Absence(UuidCreator.getTimeOrderedEpoch(), who.id(), rest, "sick", ""));
        return repair(by, today, who.zone());
    }

    /// The visit under way takes so much longer than it was planned to.
    public Repair longer(Actor by, UUID appointment, Duration more) {
        var booking = appointments.booking(appointment);
        if (booking.isEmpty() || more.isNegative() || more.isZero()) return new Repair.Not("schedule.not-under-way");
        var underWay = booking.get().assignments().stream()
                .filter(a -> a.state() == Assignment.State.STARTED)
                .toList();
        if (underWay.isEmpty()) return new Repair.Not("schedule.not-under-way");
        for (var a : underWay) {
            var planned = a.during().until();
            var from = planned.isAfter(clock.instant()) ? planned : clock.instant();
            if (!(tasks.longer(by, a.id(), from.plus(more)) instanceof Starting.Started))
                return new Repair.Not("schedule.not-longer");
        }
        var a = booking.get().appointment();
        return repair(by, a.day(), a.zone());
    }

    /// This visit today, before all others.
    public Repair emergency(Actor by, UUID appointment) {
        var found = appointments.appointment(appointment);
        if (found.isEmpty()) return new Repair.Not("schedule.closed");
        var today = LocalDate.ofInstant(clock.instant(), found.get().zone());
        if (!appointments.bring(by, appointment, today)) return new Repair.Not("schedule.not-today");
        return repair(by, today, found.get().zone());
    }

    /// The day as it is now, planned anew with as few changes as possible.
    public Repair repair(Actor by, LocalDate day, ZoneId zone) {
        return new Repair.Proposed(planning.propose(by, day, zone, Budget.seconds(SECONDS, 1), Watch.NOBODY));
    }
}
