package org.fettle.dispatch;

import java.util.List;
import org.fettle.dispatch.Insertion.Place;
import org.fettle.dispatch.Walk.Call;

/// What a plan costs more with one more visit.
final class ExtraCost {
    private final Problem problem;
    private final Draft draft;
    private final int index;
    private final Visit visit;

    /// @param draft without the visit
    ExtraCost(Problem problem, Draft draft, int index) {
        this.problem = problem;
        this.draft = draft;
        this.index = index;
        visit = problem.visits().get(index);
    }

    /// @param at the common second of two seats, or -1
    long of(Place place, int at) {
        var calls = draft.calls(place.technician(), place.shift());
        boolean direct = place.store() < 0 && !calls.contains(Call.STORE);
        long cost = direct ? detour(place, calls) : stocked(place, calls);
        if (calls.isEmpty())
            cost += problem.technicians().get(place.technician()).callOut();
        cost += workingExtra(place, calls, at);
        boolean welcome = visit.preferred().isEmpty() || visit.preferred().has(place.technician());
        return cost + (welcome ? 0 : problem.weights().notPreferred());
    }

    private long detour(Place place, List<Call> calls) {
        var shift = shift(place);
        int before = place.position() == 0 ? shift.startPlace() : placeOf(place, calls.get(place.position() - 1));
        int after = place.position() == calls.size() ? shift.endPlace() : placeOf(place, calls.get(place.position()));
        return drive(before, visit.place())
                + drive(visit.place(), after)
                - (calls.isEmpty() ? 0 : drive(before, after));
    }

    private long stocked(Place place, List<Call> calls) {
        return driving(place, Insertion.with(calls, place, new Call(index, place.seat(), -1))) - driving(place, calls);
    }

    private long driving(Place place, List<Call> calls) {
        if (calls.isEmpty()) return 0;
        long cost = 0;
        int at = shift(place).startPlace();
        for (var call : calls) {
            int there = placeOf(place, call);
            cost += drive(at, there);
            at = there;
        }
        return cost + drive(at, shift(place).endPlace());
    }

    private long workingExtra(Place place, List<Call> calls, int at) {
        if (problem.weights().perWorkingSecond() == 0) return 0;
        var walk = new Walk(problem, place.technician(), place.shift());
        var before = walk.day(calls);
        var after = walk.day(Insertion.with(calls, place, new Call(index, place.seat(), at)));
        long longer = after.back() - after.leave() - (calls.isEmpty() ? 0 : before.back() - before.leave());
        return longer * problem.weights().perWorkingSecond();
    }

    Technician.Shift shift(Place place) {
        return problem.technicians().get(place.technician()).shifts().get(place.shift());
    }

    int placeOf(Place place, Call call) {
        return call.store()
                ? problem.technicians()
                        .get(place.technician())
                        .store()
                        .orElseThrow()
                        .place()
                : problem.visits().get(call.visit()).place();
    }

    private long drive(int from, int to) {
        return problem.weights()
                .driving(problem.travel().seconds(from, to), problem.travel().metres(from, to));
    }
}
