package org.fettle.schedule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.fettle.people.Technician;
import org.fettle.platform.roads.Drives;
import org.fettle.platform.roads.Point;
import org.fettle.schedule.Appointment.State;
import org.fettle.schedule.Board.Bar;
import org.fettle.schedule.Board.Row;
import org.fettle.schedule.Board.Totals;
import org.fettle.schedule.Board.Waiting;
import org.fettle.work.Spot;

/// Lays a day out as a board.
final class BoardRules {
    private final DayFacts facts;
    private final Drives drives;
    private final Map<UUID, List<Ending>> endings;
    private final Map<Point, Integer> numbers = new HashMap<>();

    private BoardRules(DayFacts facts, List<Point> places, Drives drives, Map<UUID, List<Ending>> endings) {
        this.facts = facts;
        this.endings = endings;
        for (var place : places) numbers.put(place, numbers.size());
        this.drives = drives;
    }

    /// All places of the day, each once.
    static List<Point> places(DayFacts facts) {
        var places = new ArrayList<Point>();
        facts.technicians().forEach(t -> ShiftRules.home(t).ifPresent(places::add));
        facts.bookings().forEach(b -> PlanningRules.point(b).ifPresent(places::add));
        return places.stream().distinct().toList();
    }

    /// @param drives between `places`
    /// @param endings of qualifications, by technician
    static Board board(
            DayFacts facts, Optional<UUID> plan, List<Point> places, Drives drives, Map<UUID, List<Ending>> endings) {
        var rules = new BoardRules(facts, places, drives, endings);
        var rows = facts.technicians().stream().map(rules::row).toList();
        return new Board(
                facts.day(),
                facts.zone(),
                facts.now(),
                plan,
                rows,
                rules.waiting(),
                rules.totals(rows),
                rules.straight());
    }

    private List<String> straight() {
        var named = new TreeSet<String>();
        for (var technician : facts.technicians())
            if (ShiftRules.home(technician).filter(this::straight).isPresent())
                technician.home().ifPresent(home -> named.add(home.address()));
        for (var booking : facts.bookings())
            if (PlanningRules.point(booking).filter(this::straight).isPresent())
                booking.spot().ifPresent(spot -> named.add(spot.address()));
        return List.copyOf(named);
    }

    private boolean straight(Point place) {
        return drives.straight().contains(number(place));
    }

    private Row row(Technician technician) {
        var bookings = facts.of(technician.id()).stream()
                .filter(b -> b.when().isPresent() && b.state() != State.CANCELLED)
                .sorted(Comparator.comparing(b -> b.when().orElseThrow().from()))
                .toList();
        var bars = new ArrayList<Bar>();
        var before = ShiftRules.home(technician);
        for (var booking : bookings) {
            var here = PlanningRules.point(booking);
            bars.add(bar(booking, before, here));
            before = here;
        }
        return new Row(
                technician.id(),
                technician.name(),
                technician.team(),
                ShiftRules.home(technician),
                ShiftRules.present(facts, technician.id()),
                facts.absences().stream()
                        .filter(a -> a.technician().equals(technician.id()))
                        .toList(),
                endings.getOrDefault(technician.id(), List.of()),
                bars,
                bars.isEmpty() ? 0 : seconds(before, ShiftRules.home(technician)));
    }

    private Bar bar(Booking booking, Optional<Point> from, Optional<Point> here) {
        var appointment = booking.appointment();
        var when = booking.when().orElseThrow();
        return new Bar(
                appointment.id(),
                appointment.number(),
                booking.title(),
                booking.spot().map(Spot::address).orElse(""),
                here,
                booking.state(),
                when,
                appointment.promised(),
                appointment.pinnedTechnician().isPresent(),
                booking.technicians().size(),
                seconds(from, here),
                metres(from, here),
                appointment.promised().map(p -> DiffRules.holds(p, when.from())).orElse(true));
    }

    private List<Waiting> waiting() {
        return facts.bookings().stream()
                .filter(b -> b.when().isEmpty() && b.state().movable())
                .sorted(Comparator.comparingInt(Booking::priority))
                .map(b -> new Waiting(
                        b.appointment().id(),
                        b.appointment().number(),
                        b.title(),
                        b.spot().map(Spot::address).orElse(""),
                        PlanningRules.point(b),
                        b.state(),
                        b.appointment().window(),
                        Duration.ofMinutes(b.minutes()),
                        b.appointment().promised(),
                        b.priority(),
                        b.appointment().leftOut()))
                .toList();
    }

    private Totals totals(List<Row> rows) {
        var states = facts.bookings().stream().map(Booking::state).toList();
        var bars = rows.stream().flatMap(r -> r.bars().stream()).toList();
        long metres = bars.stream().mapToLong(Bar::metres).sum();
        for (var row : rows)
            if (!row.bars().isEmpty()) metres += metres(row.bars().getLast().point(), row.home());
        return new Totals(
                (int) facts.bookings().stream()
                        .filter(b -> b.when().isPresent())
                        .count(),
                (int) states.stream().filter(s -> s == State.DONE).count(),
                (int) states.stream().filter(s -> s == State.LEFT_OUT).count(),
                (int) states.stream().filter(s -> s == State.OPEN).count(),
                rows.stream().mapToLong(Row::driving).sum(),
                metres,
                bars.stream()
                        .map(b -> b.when().length())
                        .mapToLong(Duration::toSeconds)
                        .sum());
    }

    private int seconds(Optional<Point> from, Optional<Point> to) {
        return from.isEmpty() || to.isEmpty() ? 0 : drives.seconds(number(from.get()), number(to.get()));
    }

    private int metres(Optional<Point> from, Optional<Point> to) {
        return from.isEmpty() || to.isEmpty() ? 0 : drives.metres(number(from.get()), number(to.get()));
    }

    private int number(Point place) {
        return Objects.requireNonNull(numbers.get(place));
    }
}
