package org.fettle.dispatch;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// A stop to be planned.
///
/// @param id what the caller calls it; only handed back
/// @param duration seconds of work
/// @param durations seconds for technicians who are quicker or slower (visits with one seat only)
/// @param windows when work may begin: sorted, apart from each other, at least one
/// @param promise the window the customer was told; work begins inside it or the visit is left out
/// @param seats one, or two people who begin together and stay for `duration`
/// @param priority 0 (can wait) to 3 (urgent)
/// @param price cost of leaving it out; absent: from [Weights] and `priority`
/// @param excluded never these
/// @param preferred these, else [Weights#notPreferred()] is paid; nobody means all are welcome
/// @param start the only second at which work may begin
/// @param needs tools and parts; whoever has the first seat brings them
public record Visit(
        String id,
        int place,
        int duration,
        Map<Integer, Integer> durations,
        List<Window> windows,
        Optional<Window> promise,
        List<Seat> seats,
        int priority,
        OptionalLong price,
        int demand,
        Who excluded,
        Who preferred,
        OptionalInt start,
        Kit needs) {
    public Visit {
        durations = Map.copyOf(durations);
        windows = windows.stream().sorted(Comparator.comparingInt(Window::from)).toList();
        seats = List.copyOf(seats);
        refuse(id, windows.isEmpty(), "has no window");
        refuse(id, seats.isEmpty() || seats.size() > 2, "has %d seats; one or two can be planned", seats.size());
        refuse(
                id,
                seats.size() > 1 && !durations.isEmpty(),
                "has two seats and durations by technician; two people " + "stay for one duration");
        refuse(id, duration < 0 || durations.values().stream().anyMatch(d -> d < 0), "has a negative duration");
        refuse(id, priority < 0 || priority > 3, "has priority %d; it goes from 0 to 3", priority);
        refuse(id, demand < 0, "has demand %d", demand);
        refuse(id, price.isPresent() && price.getAsLong() < 0, "has a negative price");
        for (int i = 1; i < windows.size(); i++)
            refuse(id, windows.get(i).from() <= windows.get(i - 1).until(), "has windows that overlap: join them");
    }

    /// One person, any second, everybody of `alone`.
    public static Visit of(String id, int place, int duration, Who alone) {
        return new Visit(
                id,
                place,
                duration,
                Map.of(),
                List.of(new Window(0, Integer.MAX_VALUE / 4)),
                Optional.empty(),
                List.of(new Seat(alone)),
                1,
                OptionalLong.empty(),
                0,
                Who.NOBODY,
                Who.NOBODY,
                OptionalInt.empty(),
                Kit.EMPTY);
    }

    public Visit within(Window... allowed) {
        return new Visit(
                id,
                place,
                duration,
                durations,
                List.of(allowed),
                promise,
                seats,
                priority,
                price,
                demand,
                excluded,
                preferred,
                start,
                needs);
    }

    public Visit promised(Window told) {
        return new Visit(
                id,
                place,
                duration,
                durations,
                windows,
                Optional.of(told),
                seats,
                priority,
                price,
                demand,
                excluded,
                preferred,
                start,
                needs);
    }

    public Visit unpromised() {
        return new Visit(
                id,
                place,
                duration,
                durations,
                windows,
                Optional.empty(),
                seats,
                priority,
                price,
                demand,
                excluded,
                preferred,
                start,
                needs);
    }

    public Visit seated(Seat... people) {
        return new Visit(
                id,
                place,
                duration,
                durations,
                windows,
                promise,
                List.of(people),
                priority,
                price,
                demand,
                excluded,
                preferred,
                start,
                needs);
    }

    public Visit lasting(Map<Integer, Integer> byTechnician) {
        return new Visit(
                id,
                place,
                duration,
                byTechnician,
                windows,
                promise,
                seats,
                priority,
                price,
                demand,
                excluded,
                preferred,
                start,
                needs);
    }

    public Visit urgent(int newPriority) {
        return new Visit(
                id,
                place,
                duration,
                durations,
                windows,
                promise,
                seats,
                newPriority,
                price,
                demand,
                excluded,
                preferred,
                start,
                needs);
    }

    public Visit priced(long cost) {
        return new Visit(
                id,
                place,
                duration,
                durations,
                windows,
                promise,
                seats,
                priority,
                OptionalLong.of(cost),
                demand,
                excluded,
                preferred,
                start,
                needs);
    }

    public Visit carrying(int load) {
        return new Visit(
                id, place, duration, durations, windows, promise, seats, priority, price, load, excluded, preferred,
                start, needs);
    }

    public Visit without(Who never) {
        return new Visit(
                id, place, duration, durations, windows, promise, seats, priority, price, demand, never, preferred,
                start, needs);
    }

    public Visit preferring(Who welcome) {
        return new Visit(
                id, place, duration, durations, windows, promise, seats, priority, price, demand, excluded, welcome,
                start, needs);
    }

    public Visit pinnedAt(int second) {
        return new Visit(
                id,
                place,
                duration,
                durations,
                windows,
                promise,
                seats,
                priority,
                price,
                demand,
                excluded,
                preferred,
                OptionalInt.of(second),
                needs);
    }

    public Visit needing(Kit kit) {
        return new Visit(
                id, place, duration, durations, windows, promise, seats, priority, price, demand, excluded, preferred,
                start, kit);
    }

    public int duration(int technician) {
        return durations.getOrDefault(technician, duration);
    }

    /// What windows, promise and pinned start leave over; may be nothing.
    List<Window> allowed() {
        if (promise.isEmpty() && start.isEmpty()) return windows;
        int low = Math.max(promise.map(Window::from).orElse(Integer.MIN_VALUE), start.orElse(Integer.MIN_VALUE));
        int high = Math.min(promise.map(Window::until).orElse(Integer.MAX_VALUE), start.orElse(Integer.MAX_VALUE));
        return windows.stream()
                .filter(w -> Math.max(w.from(), low) <= Math.min(w.until(), high))
                .map(w -> new Window(Math.max(w.from(), low), Math.min(w.until(), high)))
                .toList();
    }

    private static void refuse(String id, boolean bad, String why, Object... values) {
        if (bad) throw new IllegalArgumentException("visit " + id + " " + why.formatted(values));
    }
}
