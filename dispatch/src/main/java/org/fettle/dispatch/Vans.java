package org.fettle.dispatch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.fettle.dispatch.Walk.Call;

/// Tools and parts of one technician's van along a route, counted the plain way: used outside the search.
final class Vans {
    private final Problem problem;
    private final Technician technician;

    Vans(Problem problem, int technician) {
        this.problem = problem;
        this.technician = problem.technicians().get(technician);
    }

    /// Is all there that the visits need, in this order?
    boolean works(List<Call> calls) {
        var parts = new HashMap<>(technician.van().parts());
        boolean stocked = false;
        for (var call : calls) {
            if (call.store()) {
                stocked = true;
                var store = technician.store().orElseThrow();
                kinds().forEach(kind -> parts.merge(kind, store.most(kind), Integer::sum));
            } else {
                var needs = needs(call);
                if (!stocked && !technician.van().tools().containsAll(needs.tools())) return false;
                for (var part : needs.parts().entrySet())
                    if (parts.merge(part.getKey(), -part.getValue(), Integer::sum) < 0) return false;
            }
        }
        return true;
    }

    private IntStream kinds() {
        return problem.visits().stream()
                .flatMap(visit -> visit.needs().parts().keySet().stream())
                .mapToInt(Integer::intValue)
                .distinct();
    }

    /// Where the stop at the store may go among these visits: before which index; -1, and nowhere else, when the van
    /// has all.
    int[] stores(List<Call> visits) {
        if (works(visits)) return new int[] {-1};
        if (technician.store().isEmpty()) return new int[0];
        return IntStream.rangeClosed(0, visits.size())
                .filter(at -> works(withStore(visits, at)))
                .toArray();
    }

    static List<Call> withStore(List<Call> visits, int at) {
        var calls = new ArrayList<>(visits);
        if (at >= 0) calls.add(at, Call.STORE);
        return calls;
    }

    static List<Call> withoutStore(List<Call> calls) {
        return calls.stream().filter(call -> !call.store()).toList();
    }

    void dropIdle(List<Call> calls) {
        if (calls.contains(Call.STORE) && works(withoutStore(calls))) calls.remove(Call.STORE);
    }

    /// What neither the van nor the store has for one visit, were it the only one.
    Kit lacking(Visit visit) {
        var needs = visit.needs();
        var lacking = technician.store().isPresent()
                ? Kit.EMPTY
                : new Kit(
                        needs.tools().stream()
                                .filter(tool -> !technician.van().tools().contains(tool))
                                .collect(java.util.stream.Collectors.toSet()),
                        java.util.Map.of());
        for (var part : needs.parts().entrySet()) {
            long there = technician.van().count(part.getKey())
                    + technician.store().map(store -> store.most(part.getKey())).orElse(0);
            if (there < part.getValue()) lacking = lacking.and((int) (part.getValue() - there), part.getKey());
        }
        return lacking;
    }

    private Kit needs(Call call) {
        return call.seat() == 0 ? problem.visits().get(call.visit()).needs() : Kit.EMPTY;
    }
}
