package org.fettle.field.arrivals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fettle.schedule.Appointment.State;
import org.fettle.schedule.Board;
import org.fettle.schedule.Booking;
import org.fettle.work.Task;

/// A day's board as stops.
final class DayStops {
    private final Map<UUID, Booking> bookings;
    private final Past past;

    private DayStops(List<Booking> bookings, Past past) {
        this.bookings = bookings.stream()
                .collect(Collectors.toMap(b -> b.appointment().id(), Function.identity(), (a, _) -> a));
        this.past = past;
    }

    static List<Stop> of(Board board, List<Booking> bookings, Past past) {
        var rules = new DayStops(bookings, past);
        var stops = new ArrayList<Stop>();
        for (var row : board.rows())
            for (var bar : row.bars()) rules.stop(row, bar).ifPresent(stops::add);
        return Forecast.merged(stops);
    }

    private Optional<Stop> stop(Board.Row row, Board.Bar bar) {
        return Optional.ofNullable(bookings.get(bar.appointment())).map(booking -> {
            boolean over = bar.state() == State.DONE;
            boolean begun = over || bar.state() == State.STARTED;
            return new Stop(
                    bar.appointment(),
                    List.of(new Stop.Seat(row.technician(), bar.driving())),
                    bar.when(),
                    earliest(booking),
                    bar.promised(),
                    past.of(booking.tasks().stream()
                            .map(Task::taskType)
                            .findFirst()
                            .orElse("")),
                    begun ? Optional.of(bar.when().from()) : Optional.empty(),
                    over ? Optional.of(bar.when().until()) : Optional.empty());
        });
    }

    private static Instant earliest(Booking booking) {
        var window = booking.appointment().window().from();
        return booking.appointment()
                .promised()
                .map(p -> p.from().isAfter(window) ? p.from() : window)
                .orElse(window);
    }
}
