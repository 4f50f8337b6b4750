package org.fettle.dispatch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fettle.dispatch.Walk.Call;

/// For one visit: every technician with the exact reasons against, or what it would cost, and the least change that
/// would make it possible. Found by testing each place, never inferred from the search.
public final class WhyNot {
    /// @param fits the cheapest place, if there is one
    /// @param obstacles all that stands against, when there is none
    /// @param change the single change that would do, when one is enough; where it fits, the new stop
    ///     at the store that it takes, if it takes one
    public record Row(
            int technician, Optional<Insertion.Option> fits, List<Obstacle> obstacles, Optional<Change> change) {}

    /// One thing somebody could change. Listed from the least to the greatest imposition.
    public sealed interface Change {
        /// Let work begin this many seconds outside the windows.
        record OpenWindow(int seconds) implements Change {}

        /// Let the shift end this many seconds later.
        record LengthenShift(int technician, int seconds) implements Change {}

        record TakeOut(int visit) implements Change {}

        /// Stop at the store on the way: a colleague's, where this technician has none yet.
        record StopAtStore(int technician, int place, long extraCost) implements Change {}

        /// Put this into the van beforehand.
        record LoadVan(int technician, Kit kit) implements Change {}

        record LiftExclusion(int technician) implements Change {}

        record Unpin() implements Change {}

        /// Ask the customer for another window than the one promised.
        record BreakPromise(int seconds) implements Change {}

        /// A qualification, or a supervisor at the other seat, would be needed.
        record Qualify(int technician) implements Change {}
    }

    private final Problem problem;
    private final Plan without;
    private final int index;
    private final Visit visit;
    private final Draft draft;

    private WhyNot(Problem problem, Plan plan, int index) {
        this.problem = problem;
        this.index = index;
        visit = problem.visits().get(index);
        draft = Draft.of(problem, plan);
        draft.remove(index);
        without = draft.plan(0, false);
    }

    /// One row for each technician. A visit that is planned already is taken out first.
    public static List<Row> table(Problem problem, Plan plan, int visit) {
        var whyNot = new WhyNot(problem, plan, visit);
        var options = Insertion.options(problem, whyNot.without, visit);
        var rows = new ArrayList<Row>();
        for (int t = 0; t < problem.technicians().size(); t++) rows.add(whyNot.row(t, options, true));
        return List.copyOf(rows);
    }

    static List<Obstacle> obstacles(Problem problem, Plan plan, int visit) {
        var whyNot = new WhyNot(problem, plan, visit);
        var options = Insertion.options(problem, whyNot.without, visit);
        var all = new ArrayList<Obstacle>();
        for (int t = 0; t < problem.technicians().size(); t++) {
            var row = whyNot.row(t, options, false);
            all.addAll(row.obstacles());
            if (row.fits().isPresent()) all.add(new Obstacle(t, Obstacle.Kind.TOO_DEAR, visit, 0));
        }
        return all;
    }

    private Row row(int t, List<Insertion.Option> options, boolean withChange) {
        var fits = options.stream()
                .filter(option -> option.places().stream().anyMatch(place -> place.technician() == t))
                .findFirst();
        if (fits.isPresent()) return new Row(t, fits, List.of(), newStop(t, fits.get()));
        var rights = rights(t);
        var kit = kit(t);
        var time = kit.isEmpty() ? time(t) : kit;
        var against = new ArrayList<>(rights);
        against.addAll(time);
        if (against.isEmpty()) against.add(new Obstacle(t, Obstacle.Kind.NO_PARTNER, index, 0));
        var change =
                withChange ? new Changes(problem, without, index, t).least(rights, time) : Optional.<Change>empty();
        return new Row(t, fits, List.copyOf(against), change);
    }

    private Optional<Change> newStop(int t, Insertion.Option option) {
        return option.places().stream()
                .filter(place -> place.technician() == t && place.store() >= 0)
                .filter(place -> !draft.calls(t, place.shift()).contains(Call.STORE))
                .findFirst()
                .map(_ -> new Change.StopAtStore(
                        t, problem.technicians().get(t).store().orElseThrow().place(), option.extraCost()));
    }

    /// What neither van nor store could ever bring.
    private List<Obstacle> kit(int t) {
        if (visit.needs().isEmpty() || seat(t) > 0) return List.of();
        var lacking = new Vans(problem, t).lacking(visit);
        var found = new ArrayList<Obstacle>();
        lacking.tools().stream()
                .sorted()
                .forEach(tool -> found.add(new Obstacle(t, Obstacle.Kind.NO_TOOL, index, 0, tool)));
        lacking.parts().keySet().stream()
                .sorted()
                .forEach(part -> found.add(new Obstacle(t, Obstacle.Kind.NO_PART, index, 0, part)));
        return found;
    }

    /// The second seat where that is possible: whoever has it brings nothing.
    private int seat(int t) {
        return visit.seats().size() == 2 && visit.seats().get(1).open(t) ? 1 : 0;
    }

    private List<Obstacle> rights(int t) {
        var found = new ArrayList<Obstacle>();
        boolean two = visit.seats().size() == 2;
        if (visit.seats().stream().noneMatch(seat -> seat.open(t)))
            found.add(new Obstacle(t, Obstacle.Kind.NOT_ELIGIBLE, index, 0));
        else if (!two && !visit.seats().getFirst().alone().has(t))
            found.add(new Obstacle(t, Obstacle.Kind.NO_SUPERVISOR, index, 0));
        else if (two && visit.seats().stream().noneMatch(seat -> seat.alone().has(t)) && !supervisable(t))
            found.add(new Obstacle(t, Obstacle.Kind.NO_SUPERVISOR, index, 0));
        if (visit.excluded().has(t)) found.add(new Obstacle(t, Obstacle.Kind.EXCLUDED, index, 0));
        if (visit.seats().stream().allMatch(seat -> seat.pinnedAway(t)))
            found.add(new Obstacle(t, Obstacle.Kind.PINNED_ELSEWHERE, index, 0));
        return found;
    }

    /// Somebody may hold the other seat alone and supervise this one.
    private boolean supervisable(int t) {
        for (int s = 0; s < 2; s++) {
            var supervisors = visit.seats().get(s).supervised().getOrDefault(t, Who.NOBODY);
            var other = visit.seats().get(1 - s);
            if (supervisors.stream()
                    .anyMatch(u ->
                            u != t && other.alone().has(u) && !visit.excluded().has(u))) return true;
        }
        return false;
    }

    /// The obstacle of the place where least is missing; empty if time and load alone would allow it.
    private List<Obstacle> time(int t) {
        var technician = problem.technicians().get(t);
        if (visit.allowed().isEmpty()) return List.of(new Obstacle(t, Obstacle.Kind.OUTSIDE_WINDOW, index, outside()));
        if (technician.shifts().isEmpty()) return List.of(new Obstacle(t, Obstacle.Kind.NO_SHIFT, index, 0));
        var found = new ArrayList<Obstacle>();
        for (int s = 0; s < technician.shifts().size(); s++) {
            var inShift = inShift(t, s);
            if (inShift.isEmpty()) return List.of();
            found.add(inShift.get());
        }
        return List.of(found.stream()
                .min(Comparator.comparingInt(WhyNot::severity).thenComparingInt(Obstacle::seconds))
                .orElseThrow());
    }

    /// How far what is wished lies from the nearest window.
    private int outside() {
        int low = Math.max(
                visit.promise().map(Window::from).orElse(0), visit.start().orElse(0));
        int high = Math.min(
                visit.promise().map(Window::until).orElse(Flat.NEVER),
                visit.start().orElse(Flat.NEVER));
        return visit.windows().stream()
                .mapToInt(w -> Math.max(0, Math.max(w.from() - high, low - w.until())))
                .min()
                .orElse(0);
    }

    private static int severity(Obstacle obstacle) {
        return switch (obstacle.kind()) {
            case LATE_FOR_WINDOW, MAKES_LATE, PAST_SHIFT_END -> 0;
            case NO_CAPACITY, NO_PART -> 1;
            default -> 2;
        };
    }

    private Optional<Obstacle> inShift(int t, int s) {
        var walk = new Walk(problem, t, s);
        var van = new Vans(problem, t);
        var call = new Call(index, seat(t), -1);
        var alone = List.of(call);
        var empty = walk.day(Vans.withStore(alone, Math.min(0, van.stores(alone)[0])));
        if (empty.failure().isPresent()) {
            var failure = empty.failure().get();
            boolean late = empty.stops().isEmpty();
            var kind = late ? Obstacle.Kind.TOO_FAR_FOR_WINDOW : Obstacle.Kind.TOO_LONG_FOR_SHIFT;
            return Optional.of(new Obstacle(t, kind, index, failure.seconds()));
        }
        var visits = Vans.withoutStore(draft.calls(t, s));
        long demand = visit.demand()
                + visits.stream()
                        .mapToLong(c -> problem.visits().get(c.visit()).demand())
                        .sum();
        if (demand > problem.technicians().get(t).capacity())
            return Optional.of(new Obstacle(t, Obstacle.Kind.NO_CAPACITY, index, 0));
        Obstacle least = null;
        for (int p = 0; p <= visits.size(); p++) {
            var with = new ArrayList<>(visits);
            with.add(p, call);
            for (int store : van.stores(with)) {
                var calls = Vans.withStore(with, store);
                var failure = walk.day(calls).failure();
                if (failure.isEmpty()) return Optional.empty();
                var obstacle = between(t, calls, failure.get());
                if (least == null || obstacle.seconds() < least.seconds()) least = obstacle;
            }
        }
        return Optional.of(least == null ? usedUp(t, visits) : least);
    }

    /// The first kind of part that the day's visits and this one need more of than there is.
    private Obstacle usedUp(int t, List<Call> visits) {
        int part = visit.needs().parts().keySet().stream()
                .sorted()
                .filter(kind -> {
                    var alike = problem.with(
                            index, visit.needing(Kit.EMPTY.and(visit.needs().count(kind), kind)));
                    var with = new ArrayList<>(visits);
                    with.add(new Call(index, 0, -1));
                    return new Vans(alike, t).stores(with).length == 0;
                })
                .findFirst()
                .orElse(-1);
        return new Obstacle(t, Obstacle.Kind.NO_PART, index, 0, part);
    }

    private Obstacle between(int t, List<Call> calls, Walk.Failure failure) {
        if (failure.index() == calls.size())
            return new Obstacle(t, Obstacle.Kind.PAST_SHIFT_END, index, failure.seconds());
        int late = calls.get(failure.index()).visit();
        return new Obstacle(
                t, late == index ? Obstacle.Kind.LATE_FOR_WINDOW : Obstacle.Kind.MAKES_LATE, late, failure.seconds());
    }
}
