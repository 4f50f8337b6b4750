package org.fettle.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fettle.dispatch.Insertion;
import org.fettle.people.Interval;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.roads.Roads;
import org.springframework.stereotype.Service;

/// Times to offer a customer on the telephone: the cheapest of the next days, each legal as the plans stand, and
/// booked in one go.
@Service
public class Slots {
    public static final int DAYS = 14;
    /// Of one half of a day, more than these would only say the same.
    private static final int PER_HALF_DAY = 2;
    private static final int MOST = 20;
    private static final int NOON = 12;
    /// What begins sooner is over before the customer has said yes.
    private static final Duration LEAD = Duration.ofMinutes(30);

    private final PlanKeeper keeper;
    private final Appointments appointments;
    private final RightsReader rights;
    private final Roads roads;
    private final HandOver handOver;
    private final Clock clock;

    Slots(
            PlanKeeper keeper,
            Appointments appointments,
            RightsReader rights,
            Roads roads,
            HandOver handOver,
            Clock clock) {
        this.keeper = keeper;
        this.appointments = appointments;
        this.rights = rights;
        this.roads = roads;
        this.handOver = handOver;
        this.clock = clock;
    }

    /// From today on, cheapest first. Empty when the visit cannot be moved, has a time that was promised, or fits
    /// nowhere.
    public List<Slot> of(UUID appointment) {
        return appointments
                .booking(appointment)
                .filter(b -> b.state().movable() && b.appointment().promised().isEmpty())
                .map(this::of)
                .orElse(List.of());
    }

    private List<Slot> of(Booking booking) {
        var zone = booking.appointment().zone();
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var found = new ArrayList<Slot>();
        for (int ahead = 0; ahead < DAYS; ahead++) found.addAll(on(today.plusDays(ahead), booking));
        found.sort(Comparator.comparingLong(Slot::extraSeconds)
                .thenComparing(s -> s.when().from()));
        return found.stream().limit(MOST).toList();
    }

    private List<Slot> on(LocalDate day, Booking booking) {
        var there = keeper.facts(day, booking.appointment().zone())
                .at(clock.instant().plus(LEAD));
        if (there.shifts().isEmpty()) return List.of();
        var moved = new Booking(booking.appointment().free(day), booking.tasks(), List.of());
        var facts = there.with(moved);
        var id = moved.appointment().id();
        var planned = PlanningRules.problem(
                facts,
                rights.of(List.of(moved), day),
                roads::drives,
                b -> b.when().isPresent() || Planning.same(b, id));
        int visit = planned.index(id);
        if (visit < 0) return List.of();
        var standing = Planning.asItStands(planned);
        // somebody is late already: that day has to be repaired before anything is offered on it
        if (standing.leftOut().stream().anyMatch(left -> left.visit() != visit)) return List.of();
        var without = Insertion.remove(planned.problem(), standing, visit);
        return best(day, moved, planned, Insertion.options(planned.problem(), without, visit));
    }

    /// The cheapest of each half of the day, with different people.
    private static List<Slot> best(LocalDate day, Booking booking, PlannedDay planned, List<Insertion.Option> options) {
        var slots = new ArrayList<Slot>();
        var seen = new HashSet<List<Object>>();
        int[] taken = new int[2];
        for (var option : options) {
            var from = planned.at(option.start());
            int half = from.atZone(booking.appointment().zone()).getHour() < NOON ? 0 : 1;
            var people = option.places().stream()
                    .map(p -> planned.technicians().get(p.technician()))
                    .toList();
            if (taken[half] == PER_HALF_DAY || !seen.add(List.of(half, people))) continue;
            taken[half]++;
            var when = new Interval(from, from.plus(Duration.ofMinutes(booking.minutes())));
            slots.add(new Slot(day, when, people, option.extraCost()));
        }
        return slots;
    }

    /// Gives the visit to that technician on that day at that time, and tells the customer that window.
    ///
    /// @param promised empty to tell nothing yet
    public Giving book(Actor by, UUID appointment, UUID technician, Instant start, Optional<Interval> promised) {
        var found = appointments.appointment(appointment);
        if (found.isEmpty()) return new Giving.Closed(appointment);
        var day = LocalDate.ofInstant(start, found.get().zone());
        if (!appointments.reopen(by, appointment, day)) return new Giving.Closed(appointment);
        var giving = handOver.give(by, appointment, technician, Optional.of(start));
        if (giving instanceof Giving.Given) promised.ifPresent(window -> appointments.tell(by, appointment, window));
        return giving;
    }
}
