package org.fettle.schedule;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fettle.people.Eligibility;
import org.fettle.people.Interval;
import org.fettle.people.Law;
import org.fettle.people.Qualifications;
import org.fettle.people.Technician;
import org.fettle.platform.roads.Roads;
import org.springframework.stereotype.Service;

/// The board of a day.
@Service
public class Boards {
    /// A day's board, and its visits with their tasks.
    public record Look(Board board, List<Booking> bookings) {}

    private final PlanKeeper keeper;
    private final Planning planning;
    private final Roads roads;
    private final Qualifications qualifications;
    private final Law law;
    private final Optional<Foresight> foresight;
    private final Clock clock;

    Boards(
            PlanKeeper keeper,
            Planning planning,
            Roads roads,
            Qualifications qualifications,
            Law law,
            Optional<Foresight> foresight,
            Clock clock) {
        this.keeper = keeper;
        this.planning = planning;
        this.roads = roads;
        this.qualifications = qualifications;
        this.law = law;
        this.foresight = foresight;
        this.clock = clock;
    }

    public Board board(LocalDate day, ZoneId zone) {
        return look(day, zone).board();
    }

    /// The board with the visits it was made from, read once.
    public Look look(LocalDate day, ZoneId zone) {
        var facts = keeper.facts(day, zone);
        var places = BoardRules.places(facts);
        var plan = keeper.inForce(day, zone).map(DayPlan::id);
        var board = BoardRules.board(facts, plan, places, roads.drives(places), endings(facts));
        return new Look(board, facts.bookings());
    }

    /// Less than the whole day's board.
    Board filtered(Look whole, BoardFilter filter) {
        var bookings = whole.bookings();
        return filter.apply(whole.board(), may(filter.type(), whole.board().day(), bookings), bookings);
    }

    /// At the place of the first visit that needs it.
    private Set<UUID> may(String type, LocalDate day, List<Booking> bookings) {
        return bookings.stream()
                .flatMap(b -> b.tasks().stream())
                .filter(t -> t.taskType().equals(type))
                .findFirst()
                .map(t -> law
                        .whoMay(type, t.place(), Interval.day(day, t.place().zone()))
                        .stream()
                        .filter(s -> !(s.answer() instanceof Eligibility.Refused))
                        .map(s -> s.technician().id())
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    private Map<UUID, List<Ending>> endings(DayFacts facts) {
        var held = qualifications.facts(
                facts.technicians().stream().map(Technician::id).toList());
        var endings = new HashMap<UUID, List<Ending>>();
        held.forEach((who, known) -> endings.put(who, Ending.of(known.qualifications(), facts.day())));
        return endings;
    }

    /// When the visits of the day that nobody has begun will likely begin.
    Map<UUID, Likely> likely(Look whole) {
        return foresight.map(f -> f.likely(whole.board(), whole.bookings())).orElse(Map.of());
    }

    /// The day asked for, or today there.
    LocalDate day(Optional<LocalDate> asked, ZoneId zone) {
        return asked.orElseGet(() -> LocalDate.ofInstant(clock.instant(), zone));
    }

    /// The zone asked for, or the one where most field technicians work.
    public ZoneId zone(Optional<ZoneId> asked) {
        var zones = planning.zones();
        return asked.or(() -> zones.stream().findFirst()).orElse(ZoneId.of("UTC"));
    }

    public List<ZoneId> zones() {
        return planning.zones();
    }

    Drawing map(Board board) {
        return Drawing.of(board, roads);
    }
}
