package org.fettle.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.fettle.dispatch.Technician.Shift;
import org.fettle.people.Interval;
import org.fettle.people.Technician;
import org.fettle.platform.roads.Point;
import org.fettle.schedule.Appointment.State;

/// What is left of a technician's day: shifts without absences, from now on, from where he is.
final class ShiftRules {
    private ShiftRules() {}

    /// Empty when the technician has no place to start from.
    static List<Shift> shifts(DayFacts facts, Technician technician, ToIntFunction<Point> placeOf) {
        if (technician.home().isEmpty()) return List.of();
        int home = placeOf.applyAsInt(home(technician).orElseThrow());
        int there = latest(facts, technician.id()).map(placeOf::applyAsInt).orElse(home);
        var free = free(facts, technician.id(), present(facts, technician.id()));
        var shifts = new ArrayList<Shift>();
        for (int i = 0; i < free.size(); i++)
            shifts.add(new Shift(
                    i == 0 ? there : home,
                    home,
                    second(facts, free.get(i).from()),
                    second(facts, free.get(i).until()),
                    Optional.empty()));
        return shifts;
    }

    static Optional<Point> home(Technician technician) {
        return technician.home().map(h -> new Point(h.latitude(), h.longitude()));
    }

    /// Shifts less absences, in order.
    static List<Interval> present(DayFacts facts, UUID technician) {
        List<Interval> here = facts.shifts().stream()
                .filter(s -> s.technician().equals(technician))
                .map(org.fettle.people.Shift::when)
                .sorted(Comparator.comparing(Interval::from))
                .toList();
        for (var absence : facts.absences())
            if (absence.technician().equals(technician))
                here = here.stream()
                        .flatMap(shift -> without(shift, absence.when()).stream())
                        .toList();
        return here;
    }

    private static List<Interval> without(Interval whole, Interval hole) {
        if (!whole.overlaps(hole)) return List.of(whole);
        var parts = new ArrayList<Interval>();
        if (whole.from().isBefore(hole.from())) parts.add(new Interval(whole.from(), hole.from()));
        if (hole.until().isBefore(whole.until())) parts.add(new Interval(hole.until(), whole.until()));
        return parts;
    }

    /// What lies after now and after the visit that is under way.
    private static List<Interval> free(DayFacts facts, UUID technician, List<Interval> present) {
        var from = underWay(facts, technician)
                .map(end -> end.isAfter(facts.now()) ? end : facts.now())
                .orElse(facts.now());
        return present.stream()
                .filter(shift -> shift.until().isAfter(from))
                .map(shift -> shift.from().isBefore(from) ? new Interval(from, shift.until()) : shift)
                .toList();
    }

    private static Optional<Instant> underWay(DayFacts facts, UUID technician) {
        return facts.of(technician).stream()
                .filter(b -> b.state() == State.STARTED || b.state() == State.DRIVING)
                .flatMap(b -> b.when().stream())
                .map(Interval::until)
                .max(Instant::compareTo);
    }

    /// Where the visit under way, or the last one done, took him.
    private static Optional<Point> latest(DayFacts facts, UUID technician) {
        return facts.of(technician).stream()
                .filter(b -> !b.state().movable() && b.state() != State.CANCELLED)
                .filter(b -> b.when().isPresent())
                .max(Comparator.comparing(b -> b.when().orElseThrow().until()))
                .flatMap(PlanningRules::point);
    }

    static int second(DayFacts facts, Instant at) {
        return (int) Duration.between(facts.midnight(), at).toSeconds();
    }
}
