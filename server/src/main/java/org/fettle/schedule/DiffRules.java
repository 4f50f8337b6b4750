package org.fettle.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fettle.people.Interval;

/// What a plan would change.
public final class DiffRules {
    public enum Kind {
        NEW,
        MOVED,
        OTHER_PEOPLE,
        TAKEN_OUT,
        STILL_OUT,
        SAME;

        public String key() {
            return "schedule.diff." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /// @param minutes how much later it begins; negative for earlier
    /// @param promised the customer was told a time
    /// @param kept the promise holds after it
    public record Change(
            Booking booking,
            Kind kind,
            Optional<Interval> before,
            Optional<Interval> after,
            List<UUID> technicians,
            long minutes,
            boolean promised,
            boolean kept,
            List<Hindrance> hindrances) {}

    private DiffRules() {}

    /// One line for each appointment the plan speaks of; unchanged ones too. What somebody must act on stands first:
    /// customers to whom nobody comes, then promises that break.
    static List<Change> diff(Proposal proposal, List<Booking> bookings) {
        Map<UUID, Booking> known =
                bookings.stream().collect(Collectors.toMap(b -> b.appointment().id(), Function.identity()));
        var changes = new ArrayList<Change>();
        for (var given : proposal.given())
            if (known.containsKey(given.appointment())) changes.add(given(given, known.get(given.appointment())));
        for (var left : proposal.left())
            if (known.containsKey(left.appointment())) changes.add(left(left, known.get(left.appointment())));
        changes.sort(Comparator.comparingInt(DiffRules::urgency));
        return changes;
    }

    private static int urgency(Change change) {
        if (change.after().isEmpty()) return change.kind() == Kind.TAKEN_OUT ? 0 : 1;
        if (!change.kept()) return 2;
        return change.kind() == Kind.SAME ? 4 : 3;
    }

    private static Change given(Proposal.Given given, Booking booking) {
        var before = booking.when();
        var after = new Interval(given.start(), given.end());
        long minutes = before.map(b -> Duration.between(b.from(), given.start()).toMinutes())
                .orElse(0L);
        boolean samePeople = new HashSet<>(given.technicians()).equals(new HashSet<>(booking.technicians()));
        var kind = before.isEmpty()
                ? Kind.NEW
                : !samePeople ? Kind.OTHER_PEOPLE : before.get().equals(after) ? Kind.SAME : Kind.MOVED;
        var promised = booking.appointment().promised();
        return new Change(
                booking,
                kind,
                before,
                Optional.of(after),
                given.technicians(),
                minutes,
                promised.isPresent(),
                promised.map(p -> holds(p, given.start())).orElse(true),
                List.of());
    }

    private static Change left(Proposal.Left left, Booking booking) {
        var promised = booking.appointment().promised().isPresent();
        return new Change(
                booking,
                booking.when().isPresent() ? Kind.TAKEN_OUT : Kind.STILL_OUT,
                booking.when(),
                Optional.empty(),
                List.of(),
                0,
                promised,
                !promised,
                left.hindrances());
    }

    static boolean holds(Interval promised, Instant start) {
        return !start.isBefore(promised.from()) && start.isBefore(promised.until());
    }
}
