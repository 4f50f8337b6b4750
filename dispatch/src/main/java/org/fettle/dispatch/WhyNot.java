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
    /// @param change the single change that would do, when one is enough
    public record Row(
            int technician, Optional<Insertion.Option> fits, List<Obstacle> obstacles, Optional<Change> change) {}

    /// One thing somebody could change. Listed from the least to the greatest imposition.
    public sealed interface Change {
        /// Let work begin this many seconds outside the windows.
        record OpenWindow(int seconds) implements Change {}

        /// Let the shift end this many seconds later.
        record LengthenShift(int technician, int seconds) implements Change {}

        record TakeOut(int visit) implements Change {}

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
        if (fits.isPresent()) return new Row(t, fits, List.of(), Optional.empty());
        var rights = rights(t);
        var time = time(t);
        var against = new ArrayList<>(rights);
        against.addAll(time);
        if (against.isEmpty()) against.add(new Obstacle(t, Obstacle.Kind.NO_PARTNER, index, 0));
        var change =
                withChange ? new Changes(problem, without, index, t).least(rights, time) : Optional.<Change>empty();
        return new Row(t, fits, List.copyOf(against), change);
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
            case NO_CAPACITY -> 1;
            default -> 2;
        };
    }

    private Optional<Obstacle> inShift(int t, int s) {
        var walk = new Walk(problem, t, s);
        var call = new Call(index, 0, -1);
        var empty = walk.day(List.of(call));
        if (empty.failure().isPresent()) {
            var failure = empty.failure().get();
            var kind = failure.index() == 0 ? Obstacle.Kind.TOO_FAR_FOR_WINDOW : Obstacle.Kind.TOO_LONG_FOR_SHIFT;
            return Optional.of(new Obstacle(t, kind, index, failure.seconds()));
        }
        var calls = draft.calls(t, s);
        long demand = visit.demand()
                + calls.stream()
                        .mapToLong(c -> problem.visits().get(c.visit()).demand())
                        .sum();
        if (demand > problem.technicians().get(t).capacity())
            return Optional.of(new Obstacle(t, Obstacle.Kind.NO_CAPACITY, index, 0));
        Obstacle least = null;
        for (int p = 0; p <= calls.size(); p++) {
            var with = new ArrayList<>(calls);
            with.add(p, call);
            var failure = walk.day(with).failure();
            if (failure.isEmpty()) return Optional.empty();
            var obstacle = between(t, with, p, failure.get());
            if (least == null || obstacle.seconds() < least.seconds()) least = obstacle;
        }
        return Optional.ofNullable(least);
    }

    private Obstacle between(int t, List<Call> calls, int position, Walk.Failure failure) {
        if (failure.index() == calls.size())
            return new Obstacle(t, Obstacle.Kind.PAST_SHIFT_END, index, failure.seconds());
        if (failure.index() == position)
            return new Obstacle(t, Obstacle.Kind.LATE_FOR_WINDOW, index, failure.seconds());
        return new Obstacle(
                t, Obstacle.Kind.MAKES_LATE, calls.get(failure.index()).visit(), failure.seconds());
    }
}
