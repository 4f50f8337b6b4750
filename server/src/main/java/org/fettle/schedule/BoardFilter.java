package org.fettle.schedule;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fettle.work.Task;

/// What of a day's board a dispatcher wants to see.
///
/// @param team only these people; empty for all
/// @param type only who may do this type of task that day, and the waiting visits that need it; empty for all
public record BoardFilter(String team, String type) {
    static final BoardFilter ALL = new BoardFilter("", "");

    public boolean everything() {
        return team.isEmpty() && type.isEmpty();
    }

    /// To be hung on an address that has parameters already.
    public String query() {
        return (team.isEmpty() ? "" : "&team=" + encoded(team)) + (type.isEmpty() ? "" : "&type=" + encoded(type));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /// @param may who may do the type, when one is asked for
    Board apply(Board board, Set<UUID> may, List<Booking> bookings) {
        if (everything()) return board;
        Map<UUID, List<String>> types = bookings.stream()
                .collect(Collectors.toMap(
                        b -> b.appointment().id(),
                        b -> b.tasks().stream().map(Task::taskType).toList(),
                        (a, _) -> a));
        return new Board(
                board.day(),
                board.zone(),
                board.now(),
                board.plan(),
                board.rows().stream()
                        .filter(r -> team.isEmpty() || r.team().equals(team))
                        .filter(r -> type.isEmpty() || may.contains(r.technician()))
                        .toList(),
                board.waiting().stream()
                        .filter(w -> type.isEmpty()
                                || types.getOrDefault(w.appointment(), List.of())
                                        .contains(type))
                        .toList(),
                board.totals(),
                board.straight());
    }
}
