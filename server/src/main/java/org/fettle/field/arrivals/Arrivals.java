package org.fettle.field.arrivals;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fettle.schedule.Board;
import org.fettle.schedule.Booking;
import org.fettle.schedule.Foresight;
import org.fettle.schedule.Likely;
import org.springframework.stereotype.Component;

/// Foresees a day from what earlier work took.
@Component
class Arrivals implements Foresight {
    private final PastReader past;

    Arrivals(PastReader past) {
        this.past = past;
    }

    @Override
    public Map<UUID, Likely> likely(Board board, List<Booking> bookings) {
        var known = past.past();
        var present = board.rows().stream().collect(Collectors.toMap(Board.Row::technician, Board.Row::shifts));
        return Forecast.of(DayStops.of(board, bookings, known), present, known.driving(), board.now());
    }
}
