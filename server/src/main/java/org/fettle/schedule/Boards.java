package org.fettle.schedule;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fettle.platform.roads.Roads;
import org.springframework.stereotype.Service;

/// The board of a day.
@Service
public class Boards {
    private final PlanKeeper keeper;
    private final Planning planning;
    private final Roads roads;
    private final Optional<Foresight> foresight;
    private final Clock clock;

    Boards(PlanKeeper keeper, Planning planning, Roads roads, Optional<Foresight> foresight, Clock clock) {
        this.keeper = keeper;
        this.planning = planning;
        this.roads = roads;
        this.foresight = foresight;
        this.clock = clock;
    }

    public Board board(LocalDate day, ZoneId zone) {
        var facts = keeper.facts(day, zone);
        var places = BoardRules.places(facts);
        var plan = keeper.inForce(day, zone).map(DayPlan::id);
        return BoardRules.board(facts, plan, places, roads.drives(places));
    }

    /// When the visits of the day that nobody has begun will likely begin.
    Map<UUID, Likely> likely(Board board) {
        return foresight
                .map(f -> f.likely(board, bookings(board.day(), board.zone())))
                .orElse(Map.of());
    }

    /// The day's visits with their tasks.
    List<Booking> bookings(LocalDate day, ZoneId zone) {
        return keeper.facts(day, zone).bookings();
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
