package org.fettle.field.visits;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fettle.field.customers.Fault;
import org.fettle.field.diagnostics.Run;
import org.fettle.field.machines.ProductModel;
import org.fettle.field.machines.Purpose;
import org.fettle.work.Outcome;

/// When a visit may end as what.
final class VisitRules {
    private static final int LONGEST_TRAVEL = 600;
    private static final int LONGEST_REST = 1440;

    /// What is there at the end.
    record There(
            Purpose purpose,
            boolean installed,
            List<ProductModel.Prerequisite> missing,
            Optional<Run> run,
            boolean diagnosed,
            boolean taught) {}

    static List<Fault> faults(EndVisit end, There there) {
        var faults = new ArrayList<Fault>();
        if (end.summary().isBlank()) faults.add(new Fault("summary", "", "visits.fault.summary"));
        if (end.travelMinutes() < 0 || end.travelMinutes() > LONGEST_TRAVEL)
            faults.add(new Fault("travelMinutes", String.valueOf(end.travelMinutes()), "visits.fault.travel"));
        if (end.outcome() == Outcome.DONE) faults.addAll(undone(there));
        else if (end.remainingMinutes() < 1 || end.remainingMinutes() > LONGEST_REST)
            faults.add(new Fault("remainingMinutes", String.valueOf(end.remainingMinutes()), "visits.fault.remaining"));
        return faults;
    }

    private static List<Fault> undone(There there) {
        var faults = new ArrayList<Fault>();
        for (var p : there.missing()) faults.add(new Fault("prerequisites", p.text(), "visits.fault.prerequisite"));
        if (there.purpose() == Purpose.INSTALL && !there.installed())
            faults.add(new Fault("serial", "", "visits.fault.serial"));
        if (there.run().filter(run -> !run.complete()).isPresent())
            faults.add(new Fault(
                    "procedure", there.run().get().next().orElseThrow().text(), "visits.fault.procedure"));
        if (there.purpose() == Purpose.DIAGNOSE && !there.diagnosed())
            faults.add(new Fault("diagnosis", "", "visits.fault.diagnosis"));
        if (there.purpose() == Purpose.TEACH && !there.taught())
            faults.add(new Fault("teaching", "", "visits.fault.teaching"));
        return faults;
    }

    private VisitRules() {}
}
