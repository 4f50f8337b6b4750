package org.fettle.schedule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.fettle.dispatch.Plan;
import org.fettle.dispatch.Problem;
import org.fettle.dispatch.Seat;
import org.fettle.dispatch.Technician;
import org.fettle.dispatch.Travel;
import org.fettle.dispatch.Visit;
import org.fettle.dispatch.Weights;
import org.fettle.dispatch.Who;
import org.fettle.dispatch.Window;
import org.fettle.platform.roads.Drives;
import org.fettle.platform.roads.Point;
import org.fettle.work.Spot;

/// Turns a day into a problem for the engine, and the engine's plan into a proposal.
final class PlanningRules {
    /// Another technician than the one planned is worth ten minutes of driving.
    private static final Weights WEIGHTS = new Weights(1, 0, 1_000_000, 600);

    private static final int MOST_SEATS = 2;
    /// Our priorities go from 1 (first) to 5, the engine's from 3 (urgent) to 0.
    private static final int LOWEST_THAT_COUNTS = 4;

    private final DayFacts facts;
    private final Map<UUID, Rights> rights;
    private final Map<UUID, Integer> technicians = new HashMap<>();
    private final Map<Point, Integer> places = new LinkedHashMap<>();

    private PlanningRules(DayFacts facts, Map<UUID, Rights> rights) {
        this.facts = facts;
        this.rights = rights;
        for (var technician : facts.technicians()) technicians.put(technician.id(), technicians.size());
    }

    /// @param rights by appointment; where there are none, only those who are planned already may go
    /// @param which of the movable appointments take part
    static PlannedDay problem(
            DayFacts facts, Map<UUID, Rights> rights, Function<List<Point>, Drives> roads, Predicate<Booking> which) {
        return new PlanningRules(facts, rights).build(roads, which);
    }

    private PlannedDay build(Function<List<Point>, Drives> roads, Predicate<Booking> which) {
        var impossible = new ArrayList<Proposal.Left>();
        var bookings = new ArrayList<Booking>();
        for (var booking : facts.bookings()) {
            if (!booking.state().movable() || !which.test(booking)) continue;
            hindrance(booking)
                    .ifPresentOrElse(kind -> impossible.add(left(booking, kind)), () -> bookings.add(booking));
        }
        var people = facts.technicians().stream()
                .map(t -> new Technician(
                        t.id().toString(), ShiftRules.shifts(facts, t, this::place), Integer.MAX_VALUE, 0))
                .toList();
        var visits = bookings.stream().map(this::visit).toList();
        var drives = roads.apply(List.copyOf(places.keySet()));
        var problem =
                new Problem(people, visits, Travel.matrix(drives.places(), drives.seconds(), drives.metres()), WEIGHTS);
        return new PlannedDay(
                problem,
                facts.midnight(),
                List.copyOf(facts.technicians().stream()
                        .map(org.fettle.people.Technician::id)
                        .toList()),
                bookings,
                current(people, bookings),
                impossible,
                !drives.straight().isEmpty());
    }

    private static Optional<String> hindrance(Booking booking) {
        if (booking.tasks().isEmpty()) return Optional.of("no-task");
        if (point(booking).isEmpty()) return Optional.of("no-place");
        if (booking.seats() > MOST_SEATS) return Optional.of("too-many-seats");
        return Optional.empty();
    }

    private static Proposal.Left left(Booking booking, String kind) {
        return new Proposal.Left(
                booking.appointment().id(), booking.appointment().version(), List.of(Hindrance.forAll(kind)));
    }

    static Optional<Point> point(Booking booking) {
        return booking.spot().flatMap(Spot::at).map(at -> new Point(at.latitude(), at.longitude()));
    }

    private int place(Point point) {
        return places.computeIfAbsent(point, _ -> places.size());
    }

    private Visit visit(Booking booking) {
        var appointment = booking.appointment();
        int work = booking.minutes() * 60;
        var seats = seats(booking);
        var visit = Visit.of(appointment.id().toString(), place(point(booking).orElseThrow()), work, Who.NOBODY)
                .seated(seats)
                .within(window(appointment, work))
                .urgent(Math.clamp(LOWEST_THAT_COUNTS - booking.priority(), 0, 3))
                .preferring(who(Set.copyOf(booking.technicians())));
        if (appointment.promised().isPresent()) {
            var told = appointment.promised().get();
            visit = visit.promised(
                    new Window(second(told.from()), Math.max(second(told.from()), second(told.until()) - 1)));
        }
        return appointment.pinnedStart().isPresent()
                ? visit.pinnedAt(second(appointment.pinnedStart().get()))
                : visit;
    }

    /// Work begins and ends in the window; work that is longer than it begins when the window opens. A promise or a
    /// time given by hand is stronger than the window.
    private Window window(Appointment appointment, int work) {
        int from = second(appointment.window().from());
        int until = Math.max(from, second(appointment.window().until()) - work);
        var given = appointment.pinnedStart().map(this::second);
        var told = appointment.promised();
        int low = Math.min(
                from,
                Math.min(given.orElse(from), told.map(t -> second(t.from())).orElse(from)));
        int high = Math.max(
                until,
                Math.max(given.orElse(until), told.map(t -> second(t.until())).orElse(until)));
        return new Window(low, high);
    }

    private Seat[] seats(Booking booking) {
        // where the law was not asked again, those who are planned stay allowed
        var right = rights.getOrDefault(
                booking.appointment().id(), new Rights(Set.copyOf(booking.technicians()), Map.of()));
        var supervised = new HashMap<Integer, Who>();
        right.supervised().forEach((trainee, supervisors) -> {
            if (technicians.containsKey(trainee)) supervised.put(technicians.get(trainee), who(supervisors));
        });
        var pinned = booking.appointment()
                .pinnedTechnician()
                .map(technicians::get)
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
        // given by hand: what was decided then, an override too, still holds
        var alone = new HashSet<>(right.alone());
        booking.appointment()
                .pinnedTechnician()
                .filter(booking.technicians()::contains)
                .ifPresent(alone::add);
        var seats = new Seat[booking.seats()];
        for (int i = 0; i < seats.length; i++)
            seats[i] = new Seat(who(alone), supervised, i == 0 ? pinned : OptionalInt.empty());
        return seats;
    }

    private Who who(Set<UUID> people) {
        return Who.of(people.stream()
                .filter(technicians::containsKey)
                .map(technicians::get)
                .toList());
    }

    private int second(Instant at) {
        return ShiftRules.second(facts, at);
    }

    /// Who goes where now. Only visit, seat and start are asked of it.
    private Plan current(List<Technician> people, List<Booking> bookings) {
        var held = new ArrayList<Held>();
        for (int v = 0; v < bookings.size(); v++) {
            var booking = bookings.get(v);
            var pinned = booking.appointment().pinnedTechnician();
            var holders = new ArrayList<>(booking.technicians());
            pinned.filter(holders::remove).ifPresent(first -> holders.add(0, first));
            for (int seat = 0; seat < holders.size() && seat < booking.seats(); seat++) {
                Integer t = technicians.get(holders.get(seat));
                if (t == null || booking.when().isEmpty()) continue;
                held.add(new Held(v, seat, t, second(booking.when().get().from())));
            }
        }
        return arranged(people, held);
    }

    /// One seat of one visit, held by a technician from that second on.
    record Held(int visit, int seat, int technician, int start) {}

    /// Routes of these seats, by shift and start; times and costs are not reckoned.
    static Plan arranged(List<Technician> people, List<Held> held) {
        var stops = new LinkedHashMap<List<Integer>, List<Plan.Stop>>();
        for (var h : held)
            shiftAt(people.get(h.technician()), h.start())
                    .ifPresent(shift -> stops.computeIfAbsent(List.of(h.technician(), shift), _ -> new ArrayList<>())
                            .add(new Plan.Stop(h.visit(), h.seat(), h.start(), h.start(), h.start(), h.start(), 0, 0)));
        var routes = new ArrayList<Plan.Route>();
        stops.forEach((key, list) -> {
            list.sort(java.util.Comparator.comparingInt(Plan.Stop::start));
            routes.add(new Plan.Route(key.get(0), key.get(1), list, 0, 0, 0, 0));
        });
        return new Plan(routes, List.of(), new Plan.Cost(0, 0, 0, 0, 0, 0), 0);
    }

    private static OptionalInt shiftAt(Technician technician, int second) {
        for (int s = 0; s < technician.shifts().size(); s++)
            if (second < technician.shifts().get(s).until()) return OptionalInt.of(s);
        return OptionalInt.empty();
    }

    /// The engine's plan in our words.
    static Proposal proposal(PlannedDay day, Plan plan) {
        var holders = new HashMap<Integer, List<UUID>>();
        var times = new HashMap<Integer, Plan.Stop>();
        for (var route : plan.routes())
            for (var stop : route.stops()) {
                holders.computeIfAbsent(stop.visit(), _ -> new ArrayList<>())
                        .add(day.technicians().get(route.technician()));
                times.put(stop.visit(), stop);
            }
        var given = new ArrayList<Proposal.Given>();
        times.forEach((v, stop) -> given.add(new Proposal.Given(
                day.visits().get(v).appointment().id(),
                day.visits().get(v).appointment().version(),
                day.at(stop.start()),
                day.at(stop.end()),
                holders.getOrDefault(v, List.of()))));
        given.sort(java.util.Comparator.comparing(Proposal.Given::start));
        var left = new ArrayList<>(day.impossible());
        for (var out : plan.leftOut()) {
            var appointment = day.visits().get(out.visit()).appointment();
            left.add(new Proposal.Left(appointment.id(), appointment.version(), hindrances(day, out.obstacles())));
        }
        return new Proposal(
                given, left, plan.cost().drivingSeconds(), plan.cost().drivingMetres(), day.straight());
    }

    static List<Hindrance> hindrances(PlannedDay day, List<org.fettle.dispatch.Obstacle> obstacles) {
        var found = obstacles.stream()
                .map(o -> new Hindrance(
                        day.technicians().get(o.technician()),
                        o.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                        day.visits().get(o.visit()).appointment().id(),
                        o.seconds()))
                .toList();
        return found.isEmpty() ? List.of(Hindrance.forAll("no-technician")) : found;
    }
}
