package org.fettle.dispatch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.fettle.dispatch.Walk.Call;

/// Where one more visit would go in a plan whose other visits keep their order: every possible place, cheapest first.
public final class Insertion {
    /// One seat's place.
    ///
    /// @param position index among the shift's stops before which the new one goes
    /// @param store index among them, the new one counted, before which the stop at the store goes; -1 for none
    public record Place(int technician, int shift, int seat, int position, int store) {
        public Place(int technician, int shift, int seat, int position) {
            this(technician, shift, seat, position, -1);
        }
    }

    /// @param extraCost of the plan with the visit over the plan without, its price for being left out not counted
    public record Option(List<Place> places, int start, long extraCost) {
        public Option {
            places = List.copyOf(places);
        }
    }

    private final Problem problem;
    private final Draft draft;
    private final int index;
    private final Visit visit;

    private Insertion(Problem problem, Plan plan, int index) {
        this.problem = problem;
        this.index = index;
        visit = problem.visits().get(index);
        draft = Draft.of(problem, plan);
        draft.remove(index);
    }

    /// All places, cheapest first. A visit that is planned already is taken out first.
    public static List<Option> options(Problem problem, Plan plan, int visit) {
        var insertion = new Insertion(problem, plan, visit);
        var found = new ArrayList<Option>();
        for (var place : insertion.places(0)) {
            if (insertion.visit.seats().size() == 1) insertion.alone(place, found);
            else for (var other : insertion.places(1)) insertion.pair(place, other, found);
        }
        found.sort(Comparator.comparingLong(Option::extraCost).thenComparingInt(Option::start));
        return List.copyOf(found);
    }

    /// The plan with the visit there.
    public static Plan apply(Problem problem, Plan plan, int visit, Option option) {
        var draft = Draft.of(problem, plan);
        draft.remove(visit);
        boolean two = option.places().size() == 2;
        for (var place : option.places()) {
            var calls = draft.calls(place.technician(), place.shift());
            var changed = with(calls, place, new Call(visit, place.seat(), two ? option.start() : -1));
            calls.clear();
            calls.addAll(changed);
        }
        return draft.plan(plan.iterations(), true);
    }

    /// The plan without the visit.
    public static Plan remove(Problem problem, Plan plan, int visit) {
        var draft = Draft.of(problem, plan);
        draft.remove(visit);
        return draft.plan(plan.iterations(), true);
    }

    private static List<Call> with(List<Call> calls, Place place, Call call) {
        var visits = new ArrayList<>(Vans.withoutStore(calls));
        visits.add(place.position(), call);
        return Vans.withStore(visits, place.store());
    }

    private List<Place> places(int seat) {
        var places = new ArrayList<Place>();
        for (int t = 0; t < problem.technicians().size(); t++) {
            if (!mayAtAll(t, seat)) continue;
            var van = new Vans(problem, t);
            for (int s = 0; s < problem.technicians().get(t).shifts().size(); s++) {
                var visits = Vans.withoutStore(draft.calls(t, s));
                for (int p = 0; p <= visits.size(); p++) {
                    var with = new ArrayList<>(visits);
                    with.add(p, new Call(index, seat, -1));
                    for (int store : van.stores(with)) places.add(new Place(t, s, seat, p, store));
                }
            }
        }
        return places;
    }

    private boolean mayAtAll(int t, int seat) {
        var place = visit.seats().get(seat);
        return !visit.excluded().has(t)
                && !place.pinnedAway(t)
                && (place.alone().has(t) || visit.seats().size() == 2 && place.open(t));
    }

    private void alone(Place place, List<Option> found) {
        begin(place, Integer.MIN_VALUE)
                .ifPresent(start -> found.add(new Option(List.of(place), start, extra(place, -1))));
    }

    /// Each side pushes the other later until both agree or one cannot: the earliest common second is the best one.
    private void pair(Place one, Place two, List<Option> found) {
        if (!together(one.technician(), two.technician())) return;
        var start = begin(one, Integer.MIN_VALUE);
        while (start.isPresent()) {
            var other = begin(two, start.getAsInt());
            if (other.isEmpty()) return;
            start = begin(one, other.getAsInt());
            if (start.isPresent() && start.getAsInt() == other.getAsInt()) {
                found.add(new Option(
                        List.of(one, two),
                        start.getAsInt(),
                        extra(one, start.getAsInt()) + extra(two, start.getAsInt())));
                return;
            }
        }
    }

    private boolean together(int t, int u) {
        if (t == u) return false;
        var first = visit.seats().get(0);
        var second = visit.seats().get(1);
        if (first.alone().has(t) && second.alone().has(u)) return true;
        if (first.alone().has(t))
            return second.supervised().getOrDefault(u, Who.NOBODY).has(t);
        return second.alone().has(u)
                && first.supervised().getOrDefault(t, Who.NOBODY).has(u);
    }

    /// When work begins there, no earlier than `notBefore`; empty if the day then fails.
    private OptionalInt begin(Place place, int notBefore) {
        var call = new Call(index, place.seat(), -1, notBefore);
        var calls = with(draft.calls(place.technician(), place.shift()), place, call);
        long demand = Vans.withoutStore(calls).stream()
                .mapToLong(other -> problem.visits().get(other.visit()).demand())
                .sum();
        if (demand > problem.technicians().get(place.technician()).capacity()) return OptionalInt.empty();
        var day = new Walk(problem, place.technician(), place.shift()).day(calls);
        return day.works() ? OptionalInt.of(day.stops().get(place.position()).start()) : OptionalInt.empty();
    }

    /// @param at the common second of two seats, or -1
    private long extra(Place place, int at) {
        var calls = draft.calls(place.technician(), place.shift());
        boolean direct = place.store() < 0 && !calls.contains(Call.STORE);
        long cost = direct ? detour(place, calls) : stocked(place, calls);
        if (calls.isEmpty())
            cost += problem.technicians().get(place.technician()).callOut();
        cost += workingExtra(place, calls, at);
        boolean welcome = visit.preferred().isEmpty() || visit.preferred().has(place.technician());
        return cost + (welcome ? 0 : problem.weights().notPreferred());
    }

    private long detour(Place place, List<Call> calls) {
        var shift = shift(place);
        int before = place.position() == 0 ? shift.startPlace() : placeOf(place, calls.get(place.position() - 1));
        int after = place.position() == calls.size() ? shift.endPlace() : placeOf(place, calls.get(place.position()));
        return drive(before, visit.place())
                + drive(visit.place(), after)
                - (calls.isEmpty() ? 0 : drive(before, after));
    }

    private long stocked(Place place, List<Call> calls) {
        return driving(place, with(calls, place, new Call(index, place.seat(), -1))) - driving(place, calls);
    }

    private long driving(Place place, List<Call> calls) {
        if (calls.isEmpty()) return 0;
        long cost = 0;
        int at = shift(place).startPlace();
        for (var call : calls) {
            int there = placeOf(place, call);
            cost += drive(at, there);
            at = there;
        }
        return cost + drive(at, shift(place).endPlace());
    }

    private long workingExtra(Place place, List<Call> calls, int at) {
        if (problem.weights().perWorkingSecond() == 0) return 0;
        var walk = new Walk(problem, place.technician(), place.shift());
        var before = walk.day(calls);
        var after = walk.day(with(calls, place, new Call(index, place.seat(), at)));
        long longer = after.back() - after.leave() - (calls.isEmpty() ? 0 : before.back() - before.leave());
        return longer * problem.weights().perWorkingSecond();
    }

    private Technician.Shift shift(Place place) {
        return problem.technicians().get(place.technician()).shifts().get(place.shift());
    }

    private int placeOf(Place place, Call call) {
        return call.store()
                ? problem.technicians()
                        .get(place.technician())
                        .store()
                        .orElseThrow()
                        .place()
                : problem.visits().get(call.visit()).place();
    }

    private long drive(int from, int to) {
        return problem.weights()
                .driving(problem.travel().seconds(from, to), problem.travel().metres(from, to));
    }
}
