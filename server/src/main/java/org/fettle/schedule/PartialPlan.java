package org.fettle.schedule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.fettle.dispatch.Problem;
import org.fettle.dispatch.Seat;
import org.fettle.people.Interval;

/// Some of a plan's changes and the rest of the day as it stands: each visit is fixed to its people and its second.
final class PartialPlan {
    /// @param people as their seats are numbered
    record Fixed(List<UUID> people, Interval when) {}

    /// Of the day's visits, those that somebody will serve.
    ///
    /// @param accepted the appointments whose change is taken
    static Map<UUID, Fixed> fixed(Proposal proposal, List<Booking> bookings, Set<UUID> accepted) {
        var fixed = new HashMap<UUID, Fixed>();
        for (var booking : bookings) {
            var id = booking.appointment().id();
            if (!accepted.contains(id))
                booking.when().ifPresent(when -> fixed.put(id, new Fixed(booking.technicians(), when)));
        }
        for (var given : proposal.given())
            if (accepted.contains(given.appointment()))
                fixed.put(
                        given.appointment(), new Fixed(given.technicians(), new Interval(given.start(), given.end())));
        return fixed;
    }

    /// The same day with every visit fixed.
    static PlannedDay of(PlannedDay day, Map<UUID, Fixed> fixed) {
        var problem = day.problem();
        var held = new ArrayList<PlanningRules.Held>();
        for (int v = 0; v < day.visits().size(); v++) {
            var where = fixed.get(day.visits().get(v).appointment().id());
            if (where == null) continue;
            int start = day.second(where.when().from());
            problem = fix(problem, v, numbers(day, where.people()), start);
            for (int seat = 0; seat < where.people().size(); seat++) {
                int technician = day.technicians().indexOf(where.people().get(seat));
                if (technician >= 0) held.add(new PlanningRules.Held(v, seat, technician, start));
            }
        }
        return new PlannedDay(
                problem,
                day.midnight(),
                day.technicians(),
                day.visits(),
                PlanningRules.arranged(problem.technicians(), held),
                List.of(),
                day.straight());
    }

    private static List<Integer> numbers(PlannedDay day, List<UUID> people) {
        return people.stream().map(day.technicians()::indexOf).toList();
    }

    private static Problem fix(Problem problem, int v, List<Integer> people, int start) {
        var visit = problem.visits().get(v);
        var seats = new Seat[visit.seats().size()];
        for (int s = 0; s < seats.length; s++) {
            var old = visit.seats().get(s);
            var who = s < people.size() && people.get(s) >= 0 ? OptionalInt.of(people.get(s)) : OptionalInt.empty();
            seats[s] = new Seat(old.alone(), old.supervised(), who);
        }
        return problem.with(v, visit.seated(seats).pinnedAt(start));
    }

    private PartialPlan() {}
}
