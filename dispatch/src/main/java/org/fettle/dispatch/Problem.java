package org.fettle.dispatch;

import java.util.ArrayList;
import java.util.List;

/// All that a plan depends on. Nothing here changes once it is made, and nothing in it is contradictory: what the
/// constructor lets through can be planned.
public record Problem(List<Technician> technicians, List<Visit> visits, Travel travel, Weights weights) {
    public Problem {
        technicians = List.copyOf(technicians);
        visits = List.copyOf(visits);
        boolean limited = technicians.stream().flatMap(t -> t.shifts().stream()).anyMatch(Technician.Shift::limited);
        if (limited && visits.stream().anyMatch(visit -> visit.windows().size() > 1))
            throw new IllegalArgumentException(
                    "a shift is limited in its length, and a visit has several windows: not both can be planned");
        for (var technician : technicians) check(technician, travel.places());
        for (var visit : visits) check(visit, technicians.size(), travel.places());
    }

    /// The same problem with one visit changed.
    public Problem with(int index, Visit visit) {
        var changed = new ArrayList<>(visits);
        changed.set(index, visit);
        return new Problem(technicians, changed, travel, weights);
    }

    private static void check(Technician technician, int places) {
        for (var shift : technician.shifts()) {
            place("technician " + technician.id(), shift.startPlace(), places);
            place("technician " + technician.id(), shift.endPlace(), places);
        }
        technician
                .store()
                .ifPresent(store -> place("the store of technician " + technician.id(), store.place(), places));
    }

    private static void check(Visit visit, int technicians, int places) {
        var what = "visit " + visit.id();
        place(what, visit.place(), places);
        for (var seat : visit.seats()) {
            known(what, seat.alone(), technicians);
            if (seat.pinned().orElse(0) >= technicians || seat.pinned().orElse(0) < 0)
                throw new IllegalArgumentException(
                        what + " is pinned to technician " + seat.pinned().getAsInt() + "; there are " + technicians);
            seat.supervised().forEach((trainee, supervisors) -> {
                known(what, Who.of(trainee), technicians);
                known(what, supervisors, technicians);
            });
        }
        known(what, visit.excluded(), technicians);
        known(what, visit.preferred(), technicians);
    }

    private static void place(String what, int place, int places) {
        if (place < 0 || place >= places)
            throw new IllegalArgumentException("%s is at place %d; there are %d places".formatted(what, place, places));
    }

    private static void known(String what, Who who, int technicians) {
        if (who.bound() > technicians)
            throw new IllegalArgumentException(
                    "%s names technician %d; there are %d".formatted(what, who.bound() - 1, technicians));
    }
}
