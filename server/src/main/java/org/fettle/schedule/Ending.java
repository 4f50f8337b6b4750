package org.fettle.schedule;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.fettle.people.Qualification;

/// A qualification that is over on a day of the board, or soon after.
///
/// @param last the last day on which it counts
public record Ending(String code, LocalDate last) {
    private static final int BEFORE = 7;
    private static final int AHEAD = 14;

    /// Soonest first; what somebody renewed in time is absent.
    static List<Ending> of(List<Qualification> held, LocalDate day) {
        return held.stream()
                .filter(q -> q.revoked().isEmpty() && q.validUntil().isPresent())
                .map(q -> new Ending(q.code(), q.validUntil().orElseThrow()))
                .filter(e ->
                        !e.last().isBefore(day.minusDays(BEFORE)) && e.last().isBefore(day.plusDays(AHEAD)))
                .filter(e -> held.stream().noneMatch(q -> q.code().equals(e.code()) && after(q, e.last())))
                .sorted(Comparator.comparing(Ending::last).thenComparing(Ending::code))
                .distinct()
                .toList();
    }

    private static boolean after(Qualification q, LocalDate last) {
        return q.revoked().isEmpty()
                && !q.validFrom().isAfter(last.plusDays(1))
                && q.validUntil().map(last::isBefore).orElse(true);
    }

    /// Whether it no longer counts on that day.
    public boolean over(LocalDate day) {
        return last.isBefore(day);
    }
}
