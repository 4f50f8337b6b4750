package org.fettle.schedule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.fettle.dispatch.Insertion;
import org.fettle.dispatch.Plan;
import org.fettle.dispatch.Seat;
import org.fettle.dispatch.Visit;
import org.fettle.dispatch.WhyNot;
import org.fettle.people.Eligibility.Refused;
import org.fettle.people.Interval;
import org.fettle.people.Law;
import org.fettle.people.Question;
import org.fettle.people.Reason;
import org.fettle.people.Remedy;
import org.fettle.platform.actor.Actor;
import org.fettle.schedule.Giving.Closed;
import org.fettle.schedule.Giving.Given;
import org.fettle.schedule.Giving.MovesOthers;
import org.fettle.schedule.Giving.Overtaken;
import org.springframework.stereotype.Service;

/// Gives one visit to one technician by hand, if law and day allow it, and says why when they do not.
@Service
public class HandOver {
    private final Appointments appointments;
    private final Planning planning;
    private final PlanKeeper keeper;
    private final Law law;

    HandOver(Appointments appointments, Planning planning, PlanKeeper keeper, Law law) {
        this.appointments = appointments;
        this.planning = planning;
        this.keeper = keeper;
        this.law = law;
    }

    /// @param start when it shall begin; empty for the cheapest place of the technician's day
    public Giving give(Actor by, UUID appointment, UUID technician, Optional<Instant> start) {
        var booking = appointments.booking(appointment).filter(b -> b.state().movable());
        if (booking.isEmpty()) return new Closed(appointment);
        var a = booking.get().appointment();
        var day = planning.around(a);
        int visit = day.index(appointment);
        int who = day.technicians().indexOf(technician);
        if (visit < 0 || who < 0) return new Closed(appointment);
        var wished = wished(day, visit, who, start);
        var without = Insertion.remove(wished.problem(), Planning.asItStands(wished), visit);
        var options = Insertion.options(wished.problem(), without, visit);
        return options.isEmpty()
                ? refused(booking.get(), wished, without, visit, who)
                : settle(
                        by,
                        booking.get(),
                        wished,
                        Insertion.apply(wished.problem(), without, visit, options.getFirst()),
                        start,
                        technician);
    }

    /// Takes the hand off again: the next plan may move it.
    public void free(Actor by, UUID appointment) {
        keeper.pin(by, appointment, Pin.NONE);
    }

    /// The day with this visit pinned to the technician, and to the time if one is wished. An earlier pin is void.
    private static PlannedDay wished(PlannedDay day, int visit, int who, Optional<Instant> start) {
        var old = day.problem().visits().get(visit);
        var seats = old.seats().toArray(Seat[]::new);
        for (int s = 0; s < seats.length; s++)
            seats[s] = new Seat(
                    seats[s].alone(), seats[s].supervised(), s == 0 ? OptionalInt.of(who) : OptionalInt.empty());
        var free = new Visit(
                old.id(),
                old.place(),
                old.duration(),
                old.durations(),
                old.windows(),
                old.promise(),
                List.of(seats),
                old.priority(),
                old.price(),
                old.demand(),
                old.excluded(),
                old.preferred(),
                OptionalInt.empty(),
                old.needs());
        var pinned = start.map(at -> free.pinnedAt(day.second(at))).orElse(free);
        return new PlannedDay(
                day.problem().with(visit, pinned),
                day.midnight(),
                day.technicians(),
                day.visits(),
                day.current(),
                day.impossible(),
                day.straight());
    }

    /// Publishes at once when only this visit changes; otherwise the plan waits for a look.
    private Giving settle(
            Actor by, Booking booking, PlannedDay day, Plan plan, Optional<Instant> start, UUID technician) {
        var a = booking.appointment();
        keeper.pin(by, a.id(), new Pin(Optional.of(technician), start));
        var fresh = planning.around(a);
        var renewed = new PlannedDay(
                day.problem(),
                day.midnight(),
                day.technicians(),
                fresh.visits(),
                day.current(),
                day.impossible(),
                day.straight());
        if (!sameVisits(day, fresh)) return new Overtaken(a.id());
        var draft = planning.keepFor(by, renewed, a, plan);
        boolean alone = planning.diff(planning.plan(draft).orElseThrow()).stream()
                .allMatch(c -> c.kind() == DiffRules.Kind.SAME
                        || c.booking().appointment().id().equals(a.id())
                        || c.kind() == DiffRules.Kind.STILL_OUT);
        if (!alone) return new MovesOthers(draft);
        if (planning.publish(by, draft, Optional.empty()) instanceof Publishing.Published published
                && published.refused().isEmpty()) return new Given(a.id());
        keeper.pin(by, a.id(), Pin.NONE);
        return new Overtaken(a.id());
    }

    private static boolean sameVisits(PlannedDay one, PlannedDay other) {
        return one.visits().stream()
                .map(b -> b.appointment().id())
                .toList()
                .equals(other.visits().stream().map(b -> b.appointment().id()).toList());
    }

    private Giving refused(Booking booking, PlannedDay day, Plan without, int visit, int who) {
        var row = WhyNot.table(day.problem(), without, visit).get(who);
        var reasons = new java.util.ArrayList<Reason>();
        var remedies = new java.util.ArrayList<Remedy>();
        var when =
                Interval.day(booking.appointment().day(), booking.appointment().zone());
        for (var task : booking.tasks()) {
            var question = Question.alone(day.technicians().get(who), task.taskType(), task.place(), when);
            if (law.ask(question) instanceof Refused(var why, var help)) {
                reasons.addAll(why);
                remedies.addAll(help);
            }
        }
        return new Giving.Refused(
                booking.appointment().id(),
                PlanningRules.hindrances(day, row.obstacles()),
                reasons,
                remedies,
                row.change());
    }
}
