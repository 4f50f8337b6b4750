package org.fettle.schedule;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.fettle.dispatch.Budget;
import org.fettle.dispatch.Engine;
import org.fettle.dispatch.Legality;
import org.fettle.dispatch.Plan;
import org.fettle.dispatch.Watch;
import org.fettle.dispatch.WhyNot;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.roads.Roads;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Plans of a day: proposed, compared, published; and why a visit is not where one would want it.
///
/// A plan is made outside of any transaction; it is kept in one, and published in one.
@Service
public class Planning {
    /// One visit, every technician.
    ///
    /// @param technicians by the row's number
    /// @param visits by the visit's number
    /// @param midnight from which the rows' seconds count
    public record WhyNotTable(
            Booking booking, Instant midnight, List<UUID> technicians, List<Booking> visits, List<WhyNot.Row> rows) {
        public Instant at(int second) {
            return midnight.plusSeconds(second);
        }
    }

    private final Appointments appointments;
    private final DayReader days;
    private final RightsReader rights;
    private final Roads roads;
    private final PlanKeeper keeper;
    private final Publisher publisher;
    private final Clock clock;

    Planning(
            Appointments appointments,
            DayReader days,
            RightsReader rights,
            Roads roads,
            PlanKeeper keeper,
            Publisher publisher,
            Clock clock) {
        this.appointments = appointments;
        this.days = days;
        this.rights = rights;
        this.roads = roads;
        this.keeper = keeper;
        this.publisher = publisher;
        this.clock = clock;
    }

    /// Makes appointments of what has none, and plans the day. Nothing changes for anybody until it is published.
    ///
    /// @param budget a second or two is plenty for a hundred visits
    /// @return the draft's id
    public UUID propose(Actor by, LocalDate day, ZoneId zone, Budget budget, Watch watch) {
        appointments.openMissing(by, day, zone);
        var planned = planned(day, zone, _ -> true);
        var plan = Engine.improve(planned.problem(), planned.current(), budget, watch);
        return keep(by, day, zone, planned, plan);
    }

    private UUID keep(Actor by, LocalDate day, ZoneId zone, PlannedDay planned, Plan plan) {
        var broken = Legality.check(planned.problem(), plan);
        if (!broken.isEmpty()) throw new IllegalStateException("the engine made a plan that is not legal: " + broken);
        var draft = new DayPlan(
                UuidCreator.getTimeOrderedEpoch(),
                day,
                zone,
                clock.instant(),
                by.name(),
                PlanningRules.proposal(planned, plan),
                DayPlan.State.DRAFT);
        keeper.keep(by, draft);
        return draft.id();
    }

    /// Only these changes of a plan, checked together with everything that then stays as it is.
    public Parting part(Actor by, UUID id, Set<UUID> accepted) {
        var found = keeper.byId(id).filter(p -> p.state() == DayPlan.State.DRAFT);
        if (found.isEmpty()) return new Parting.NotADraft(id);
        var plan = found.get();
        var facts = keeper.facts(plan.day(), plan.zone());
        var fixed = PartialPlan.fixed(plan.proposal(), facts.bookings(), accepted);
        var asked = facts.bookings().stream()
                .filter(b -> accepted.contains(b.appointment().id()))
                .toList();
        var whole = PlanningRules.problem(
                facts,
                rights.of(asked, plan.day()),
                roads::drives,
                b -> fixed.containsKey(b.appointment().id()));
        var day = PartialPlan.of(whole, fixed);
        var mixed = asItStands(day);
        var out = mixed.leftOut().stream()
                .map(left -> day.visits().get(left.visit()).appointment().id())
                .toList();
        if (!out.isEmpty()) return new Parting.Clash(out);
        var left = plan.proposal().left().stream()
                .filter(l -> accepted.contains(l.appointment()))
                .toList();
        return new Parting.Draft(keep(by, plan.day(), plan.zone(), day.leaving(left), mixed));
    }

    /// @param why a person's reason, if the plan breaks promises
    public Publishing publish(Actor by, UUID plan, Optional<String> why) {
        try {
            return publisher.publish(by, plan, why);
        } catch (Publisher.Overtaken overtaken) {
            return new Publishing.Stale(List.of(overtaken.appointment));
        }
    }

    @Transactional(readOnly = true)
    public Optional<DayPlan> plan(UUID id) {
        return keeper.byId(id);
    }

    @Transactional(readOnly = true)
    public Optional<DayPlan> inForce(LocalDate day, ZoneId zone) {
        return keeper.inForce(day, zone);
    }

    /// What the plan would change as things stand now.
    public List<DiffRules.Change> diff(DayPlan plan) {
        return DiffRules.diff(plan.proposal(), appointments.day(plan.day(), plan.zone()));
    }

    /// The zones in which field technicians work, the one with most of them first.
    @Transactional(readOnly = true)
    public List<ZoneId> zones() {
        return days.zones();
    }

    /// Every technician with the reasons against this visit, or what it would cost. Empty if nobody can move it.
    public Optional<WhyNotTable> whyNot(UUID appointment) {
        var found = appointments.booking(appointment).filter(b -> b.state().movable());
        if (found.isEmpty()) return Optional.empty();
        var a = found.get().appointment();
        var planned = around(a);
        int index = planned.index(appointment);
        if (index < 0)
            return Optional.of(
                    new WhyNotTable(found.get(), planned.midnight(), planned.technicians(), List.of(), List.of()));
        return Optional.of(new WhyNotTable(
                found.get(),
                planned.midnight(),
                planned.technicians(),
                planned.visits(),
                WhyNot.table(planned.problem(), asItStands(planned), index)));
    }

    /// The day as it is, timed anew: what no longer works is moved or left out.
    static Plan asItStands(PlannedDay planned) {
        return Engine.improve(planned.problem(), planned.current(), Budget.iterations(0, 1), Watch.NOBODY);
    }

    static boolean same(Booking booking, UUID appointment) {
        return booking.appointment().id().equals(appointment);
    }

    /// What is planned already and this visit; the law is asked for this one only.
    PlannedDay around(Appointment appointment) {
        var facts = keeper.facts(appointment.day(), appointment.zone());
        var one = facts.booking(appointment.id()).stream().toList();
        return PlanningRules.problem(
                facts,
                rights.of(one, appointment.day()),
                roads::drives,
                b -> b.when().isPresent() || same(b, appointment.id()));
    }

    private PlannedDay planned(LocalDate day, ZoneId zone, Predicate<Booking> which) {
        var facts = keeper.facts(day, zone);
        return PlanningRules.problem(facts, rights.of(facts.bookings(), day), roads::drives, which);
    }

    UUID keepFor(Actor by, PlannedDay planned, Appointment appointment, Plan plan) {
        return keep(by, appointment.day(), appointment.zone(), planned, plan);
    }
}
