package org.fettle.dispatch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private static final Comparator<Option> ORDER =
            Comparator.comparingLong(Option::extraCost).thenComparingInt(Option::start);

    private final Problem problem;
    private final Draft draft;
    private final int index;
    private final Visit visit;
    private final ExtraCost extra;
    private final int lastSecond;
    private final Map<Draft.Key, List<Plan.Stop>> days = new HashMap<>();

    private Insertion(Problem problem, Plan plan, int index) {
        this.problem = problem;
        this.index = index;
        visit = problem.visits().get(index);
        draft = Draft.of(problem, plan);
        draft.remove(index);
        extra = new ExtraCost(problem, draft, index);
        lastSecond = lastSecond();
    }

    /// Nothing is known of it where days are walked as late as possible.
    private int lastSecond() {
        boolean late = problem.weights().perWorkingSecond() > 0
                || problem.technicians().stream()
                        .flatMap(t -> t.shifts().stream())
                        .anyMatch(Technician.Shift::limited);
        if (late) return Flat.NEVER;
        return visit.allowed().isEmpty() ? -1 : visit.allowed().getLast().until();
    }

    /// All places, cheapest first. A visit that is planned already is taken out first.
    public static List<Option> options(Problem problem, Plan plan, int visit) {
        var insertion = new Insertion(problem, plan, visit);
        var everybody = Who.all(problem.technicians().size());
        var found = new ArrayList<Option>();
        insertion.among(everybody, everybody, found);
        return sorted(found);
    }

    /// Only those in which that technician has a seat.
    static List<Option> options(Problem problem, Plan plan, int visit, int technician) {
        var insertion = new Insertion(problem, plan, visit);
        var everybody = Who.all(problem.technicians().size());
        var found = new ArrayList<Option>();
        insertion.among(Who.of(technician), everybody, found);
        if (insertion.visit.seats().size() == 2) insertion.among(everybody, Who.of(technician), found);
        return sorted(found);
    }

    private static List<Option> sorted(List<Option> found) {
        found.sort(ORDER);
        return List.copyOf(found);
    }

    /// The cheapest one alone: quicker where two people are needed.
    public static Optional<Option> cheapest(Problem problem, Plan plan, int visit) {
        var insertion = new Insertion(problem, plan, visit);
        boolean two = insertion.visit.seats().size() == 2;
        if (!two || problem.weights().perWorkingSecond() > 0)
            return options(problem, plan, visit).stream().findFirst();
        return insertion.cheapestPair(Who.all(problem.technicians().size()));
    }

    private record Priced(Meeting.Candidate candidate, long extra) {}

    /// Cheapest places first, and no further than two of them could still be the cheapest.
    private Optional<Option> cheapestPair(Who everybody) {
        var meeting = new Meeting(problem, visit, this::begin);
        var ones = priced(meeting.candidates(places(0, everybody)));
        var twos = priced(meeting.candidates(places(1, everybody)));
        Option best = null;
        for (var one : ones)
            for (var two : twos) {
                if (best != null && one.extra() + two.extra() > best.extraCost()) break;
                var places = List.of(one.candidate().place, two.candidate().place);
                if (!together(places.get(0).technician(), places.get(1).technician())) continue;
                var start = meeting.common(one.candidate(), two.candidate());
                if (start.isEmpty()) continue;
                var option = new Option(places, start.getAsInt(), one.extra() + two.extra());
                if (best == null || ORDER.compare(option, best) < 0) best = option;
            }
        return Optional.ofNullable(best);
    }

    private List<Priced> priced(List<Meeting.Candidate> candidates) {
        return candidates.stream()
                .map(candidate -> new Priced(candidate, extra.of(candidate.place, -1)))
                .sorted(Comparator.comparingLong(Priced::extra))
                .toList();
    }

    /// @param first who may have the first seat
    /// @param second who may have the second, if there is one
    private void among(Who first, Who second, List<Option> found) {
        if (visit.seats().size() == 1) {
            for (var place : places(0, first)) alone(place, found);
            return;
        }
        var meeting = new Meeting(problem, visit, this::begin);
        boolean fewer = second.stream().count() > 1;
        // those of one technician first: often there are none
        var some = meeting.candidates(fewer ? places(0, first) : places(1, second));
        if (some.isEmpty()) return;
        var others = meeting.candidates(fewer ? places(1, second) : places(0, first));
        for (var one : fewer ? some : others)
            for (var two : fewer ? others : some)
                if (together(one.place.technician(), two.place.technician()))
                    meeting.common(one, two).ifPresent(start -> found.add(pair(one.place, two.place, start)));
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
        return remove(problem, plan, visit, true);
    }

    /// @param reasons whether those left out carry why
    static Plan remove(Problem problem, Plan plan, int visit, boolean reasons) {
        var draft = Draft.of(problem, plan);
        draft.remove(visit);
        return draft.plan(plan.iterations(), reasons);
    }

    static List<Call> with(List<Call> calls, Place place, Call call) {
        var visits = new ArrayList<>(Vans.withoutStore(calls));
        visits.add(place.position(), call);
        return Vans.withStore(visits, place.store());
    }

    private List<Place> places(int seat, Who who) {
        var places = new ArrayList<Place>();
        for (int t = 0; t < problem.technicians().size(); t++) {
            if (!who.has(t) || !mayAtAll(t, seat)) continue;
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
                .ifPresent(start -> found.add(new Option(List.of(place), start, extra.of(place, -1))));
    }

    private Option pair(Place one, Place two, int start) {
        return new Option(List.of(one, two), start, extra.of(one, start) + extra.of(two, start));
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
        if (tooFar(place)) return OptionalInt.empty();
        var call = new Call(index, place.seat(), -1, notBefore);
        var calls = with(draft.calls(place.technician(), place.shift()), place, call);
        long demand = Vans.withoutStore(calls).stream()
                .mapToLong(other -> problem.visits().get(other.visit()).demand())
                .sum();
        if (demand > problem.technicians().get(place.technician()).capacity()) return OptionalInt.empty();
        var day = new Walk(problem, place.technician(), place.shift()).day(calls);
        return day.works() ? OptionalInt.of(day.stops().get(place.position()).start()) : OptionalInt.empty();
    }

    /// By the stop before, without walking the day again: arrives when all windows are closed.
    private boolean tooFar(Place place) {
        var calls = draft.calls(place.technician(), place.shift());
        if (lastSecond == Flat.NEVER || place.store() >= 0 || calls.contains(Call.STORE)) return false;
        int at = extra.shift(place).startPlace();
        int free = extra.shift(place).from();
        if (place.position() > 0) {
            var day = day(place);
            if (day.size() < place.position()) return false;
            at = extra.placeOf(place, calls.get(place.position() - 1));
            free = day.get(place.position() - 1).end();
        }
        return free + problem.travel().seconds(at, visit.place()) > lastSecond;
    }

    private List<Plan.Stop> day(Place place) {
        return days.computeIfAbsent(
                new Draft.Key(place.technician(), place.shift()),
                key -> new Walk(problem, key.technician(), key.shift())
                        .day(draft.calls(key.technician(), key.shift()))
                        .stops());
    }
}
