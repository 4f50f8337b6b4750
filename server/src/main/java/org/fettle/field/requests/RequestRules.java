package org.fettle.field.requests;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fettle.field.customers.Fault;
import org.fettle.field.machines.FailureCode;
import org.fettle.field.machines.Machine;
import org.fettle.work.Outcome;
import org.fettle.work.TaskRecord;

/// What a request must say, and whether it was said before.
final class RequestRules {
    /// A second fault within this time is charged to the visit before.
    static final Duration CALLBACK = Duration.ofDays(30);

    static List<Fault> faults(NewRequest r, Optional<Machine> machine, Optional<FailureCode> symptom) {
        var faults = new ArrayList<Fault>();
        if (r.caller().isBlank()) faults.add(new Fault("caller", r.caller(), "requests.fault.caller"));
        if (r.symptom().isBlank() && r.description().isBlank())
            faults.add(new Fault("description", "", "requests.fault.what"));
        if (r.asset().isPresent() && machine.isEmpty())
            faults.add(new Fault("asset", r.asset().get().toString(), "requests.fault.asset"));
        if (machine.filter(m -> !m.asset().site().equals(r.site())).isPresent())
            faults.add(new Fault("site", r.site().toString(), "requests.fault.site"));
        if (!r.symptom().isBlank() && !fits(symptom, machine))
            faults.add(new Fault("symptom", r.symptom(), "requests.fault.symptom"));
        if (r.priority() < 1 || r.priority() > 5)
            faults.add(new Fault("priority", String.valueOf(r.priority()), "requests.fault.priority"));
        return faults;
    }

    private static boolean fits(Optional<FailureCode> symptom, Optional<Machine> machine) {
        return symptom.filter(s -> s.role() == FailureCode.Role.SYMPTOM).isPresent()
                && machine.map(m -> m.model().kind().equals(symptom.get().machineKind()))
                        .orElse(true);
    }

    /// The earliest open request on the same machine.
    static Optional<ServiceRequest> duplicate(NewRequest r, List<ServiceRequest> onTheMachine) {
        return onTheMachine.stream()
                .filter(o -> o.state().open() && !o.id().equals(r.id()))
                .min(Comparator.comparing(ServiceRequest::receivedAt));
    }

    /// The latest finished work on the machine, if it lies within the callback time.
    static Optional<TaskRecord> callback(List<TaskRecord> history, Instant now) {
        return history.stream()
                .filter(t -> t.outcome() == Outcome.DONE && t.corrects().isEmpty())
                .filter(t -> !t.worked().until().isAfter(now)
                        && t.worked().until().plus(CALLBACK).isAfter(now))
                .max(Comparator.comparing(t -> t.worked().until()));
    }

    private RequestRules() {}
}
