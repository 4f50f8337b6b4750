package org.fettle.dispatch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Tries single changes for one visit and one technician, from the least imposition to the greatest.
final class Changes {
    private static final int MOST = 12 * 3600;
    private static final int FINEST = 60;

    private final Problem problem;
    private final Plan plan;
    private final int index;
    private final int technician;
    private final Visit visit;

    Changes(Problem problem, Plan plan, int index, int technician) {
        this.problem = problem;
        this.plan = plan;
        this.index = index;
        this.technician = technician;
        visit = problem.visits().get(index);
    }

    Optional<WhyNot.Change> least(List<Obstacle> rights, List<Obstacle> time) {
        if (rights.size() > 1 || !rights.isEmpty() && !time.isEmpty()) return Optional.empty();
        if (!rights.isEmpty()) return right(rights.getFirst().kind());
        if (time.stream().anyMatch(obstacle -> lacks(obstacle.kind())))
            return stop().or(this::load).or(this::takeOut);
        return window().or(this::shift).or(this::takeOut).or(this::promise);
    }

    private static boolean lacks(Obstacle.Kind kind) {
        return kind == Obstacle.Kind.NO_TOOL || kind == Obstacle.Kind.NO_PART;
    }

    /// At the store of some colleague, the cheapest.
    private Optional<WhyNot.Change> stop() {
        var who = problem.technicians().get(technician);
        if (who.store().isPresent()) return Optional.empty();
        return problem.technicians().stream()
                .flatMap(colleague -> colleague.store().stream())
                .distinct()
                .flatMap(store -> cheapest(equipped(who.with(who.van(), Optional.of(store)))).stream()
                        .map(extra -> new WhyNot.Change.StopAtStore(technician, store.place(), extra)))
                .min(Comparator.comparingLong(WhyNot.Change.StopAtStore::extraCost))
                .map(change -> change);
    }

    /// With all that this visit needs of what lacks, beside what the van has.
    private Optional<WhyNot.Change> load() {
        var who = problem.technicians().get(technician);
        var lacking = new Vans(problem, technician).lacking(visit);
        if (lacking.isEmpty()) lacking = new Kit(Set.of(), visit.needs().parts());
        var tools = new HashSet<>(who.van().tools());
        tools.addAll(lacking.tools());
        var fuller = new Kit(tools, who.van().parts());
        for (var part : lacking.parts().entrySet()) fuller = fuller.and(part.getValue(), part.getKey());
        return fits(equipped(who.with(fuller, who.store())))
                ? Optional.of(new WhyNot.Change.LoadVan(technician, lacking))
                : Optional.empty();
    }

    private Problem equipped(Technician changed) {
        var technicians = new ArrayList<>(problem.technicians());
        technicians.set(technician, changed);
        return new Problem(technicians, problem.visits(), problem.travel(), problem.weights());
    }

    private Optional<WhyNot.Change> right(Obstacle.Kind kind) {
        return switch (kind) {
            case EXCLUDED ->
                fits(problem.with(index, visit.without(Who.NOBODY)))
                        ? Optional.of(new WhyNot.Change.LiftExclusion(technician))
                        : Optional.empty();
            case PINNED_ELSEWHERE -> {
                var free = visit.seats().stream()
                        .map(seat -> new Seat(seat.alone(), seat.supervised(), OptionalInt.empty()))
                        .toArray(Seat[]::new);
                yield fits(problem.with(index, visit.seated(free)))
                        ? Optional.of(new WhyNot.Change.Unpin())
                        : Optional.empty();
            }
            default -> {
                var seats = visit.seats().stream()
                        .map(seat -> new Seat(plus(seat.alone()), seat.supervised(), seat.pinned()))
                        .toArray(Seat[]::new);
                yield fits(problem.with(index, visit.seated(seats)))
                        ? Optional.of(new WhyNot.Change.Qualify(technician))
                        : Optional.empty();
            }
        };
    }

    private Who plus(Who who) {
        return Who.of(IntStream.concat(who.stream(), IntStream.of(technician)).toArray());
    }

    private Optional<WhyNot.Change> window() {
        return shortest(by -> problem.with(index, wider(visit, by))).map(WhyNot.Change.OpenWindow::new);
    }

    private Optional<WhyNot.Change> promise() {
        if (visit.promise().isEmpty()) return Optional.empty();
        return shortest(by -> problem.with(index, told(visit, by))).map(WhyNot.Change.BreakPromise::new);
    }

    private Optional<WhyNot.Change> shift() {
        return shortest(this::longer).map(by -> new WhyNot.Change.LengthenShift(technician, by));
    }

    private Optional<WhyNot.Change> takeOut() {
        return plan.routes().stream()
                .filter(route -> route.technician() == technician)
                .flatMap(route -> route.stops().stream())
                .map(Plan.Stop::visit)
                .filter(other -> fitsIn(Insertion.remove(problem, plan, other, false), problem))
                .min(Comparator.comparingLong(
                        other -> problem.weights().price(problem.visits().get(other))))
                .map(WhyNot.Change.TakeOut::new);
    }

    /// The fewest whole minutes that do, by halving: more is never worse.
    private Optional<Integer> shortest(IntFunction<Problem> eased) {
        if (!fits(eased.apply(MOST))) return Optional.empty();
        int low = 0;
        int high = MOST / FINEST;
        while (high - low > 1) {
            int middle = (low + high) / 2;
            if (fits(eased.apply(middle * FINEST))) high = middle;
            else low = middle;
        }
        return Optional.of(high * FINEST);
    }

    private boolean fits(Problem changed) {
        return fitsIn(plan, changed);
    }

    private boolean fitsIn(Plan other, Problem changed) {
        return extra(other, changed).isPresent();
    }

    private Optional<Long> cheapest(Problem changed) {
        return extra(plan, changed);
    }

    private Optional<Long> extra(Plan other, Problem changed) {
        return Insertion.options(changed, other, index, technician).stream()
                .findFirst()
                .map(Insertion.Option::extraCost);
    }

    private static Visit wider(Visit visit, int by) {
        var joined = new ArrayList<Window>();
        for (var window : visit.windows()) {
            var next = new Window(window.from() - by, window.until() + by);
            if (!joined.isEmpty() && joined.getLast().until() >= next.from())
                next = new Window(joined.removeLast().from(), next.until());
            joined.add(next);
        }
        return visit.within(joined.toArray(Window[]::new));
    }

    private static Visit told(Visit visit, int by) {
        var window = visit.promise().orElseThrow();
        return wider(visit, by).promised(new Window(window.from() - by, window.until() + by));
    }

    private Problem longer(int by) {
        var who = problem.technicians().get(technician);
        var shifts = new ArrayList<>(who.shifts());
        for (int s = 0; s < shifts.size(); s++) {
            var old = shifts.get(s);
            int room = s + 1 < shifts.size()
                    ? Math.min(old.until() + by, shifts.get(s + 1).from())
                    : old.until() + by;
            int longest = old.pause().isPresent()
                    ? Integer.MAX_VALUE
                    : (int) Math.min(Integer.MAX_VALUE, (long) old.longest() + by);
            shifts.set(
                    s, new Technician.Shift(old.startPlace(), old.endPlace(), old.from(), room, old.pause(), longest));
        }
        return equipped(new Technician(who.id(), shifts, who.capacity(), who.callOut(), who.van(), who.store()));
    }
}
