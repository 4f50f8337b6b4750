package org.fettle.field.diagnostics;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fettle.field.customers.Entry;
import org.fettle.field.customers.Entry.Faulty;
import org.fettle.field.customers.Entry.Saved;
import org.fettle.field.customers.Fault;
import org.fettle.field.machines.FailureCode;
import org.fettle.field.machines.Machines;
import org.fettle.field.machines.Purpose;
import org.fettle.platform.actor.Actor;
import org.fettle.work.Check;
import org.fettle.work.Reading;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// All that another module may ask of procedures and diagnoses.
@Service
public class Procedures {
    private final ProcedureStore store;
    private final AnswerStore answers;
    private final Machines machines;
    private final Clock clock;

    Procedures(ProcedureStore store, AnswerStore answers, Machines machines, Clock clock) {
        this.store = store;
        this.answers = answers;
        this.machines = machines;
        this.clock = clock;
    }

    /// False if this edition is there already.
    @Transactional
    public boolean publish(Actor by, Procedure procedure) {
        return store.insert(procedure);
    }

    /// A task begins with the latest edition, and keeps it. Empty when there is none for this work.
    @Transactional
    public Optional<Run> begin(Actor by, UUID task, String machineKind, Purpose purpose) {
        if (answers.procedure(task).isEmpty())
            store.latest(machineKind, purpose).ifPresent(p -> answers.begin(task, p.id(), clock.instant()));
        return run(task);
    }

    /// One step answered, or answered again.
    @Transactional
    public Entry<Answer> answer(Actor by, NewAnswer asked) {
        var run = run(asked.task());
        var step = run.flatMap(r -> r.procedure().step(asked.step()));
        if (run.isEmpty() || step.isEmpty()) return fault("step", asked.step(), "diagnostics.fault.step");
        if (!run.get().steps().contains(step.get()))
            return fault("step", step.get().code(), "diagnostics.fault.not-asked");
        var judged = ProcedureRules.judge(step.get(), asked.answer());
        if (judged.isEmpty()) return new Faulty<>(List.of(ProcedureRules.unfit(step.get(), asked.answer())));
        var answer = new Answer(
                asked.id(),
                asked.task(),
                asked.step(),
                judged.get().answer(),
                judged.get().value(),
                asked.method().strip(),
                asked.instrument().strip(),
                judged.get().passed(),
                by.name(),
                clock.instant());
        answers.insert(answer);
        return new Saved<>(answer);
    }

    /// What is wrong, why, and what is to be done. A later conclusion counts more than an earlier one.
    @Transactional
    public Entry<Diagnosis> conclude(Actor by, Diagnosis diagnosis) {
        var faults = new ArrayList<Fault>();
        if (diagnosis.fault().isBlank() && diagnosis.note().isBlank())
            faults.add(new Fault("fault", "", "diagnostics.fault.conclusion"));
        known("symptom", diagnosis.symptom(), FailureCode.Role.SYMPTOM, faults);
        known("fault", diagnosis.fault(), FailureCode.Role.FAULT, faults);
        known("cause", diagnosis.cause(), FailureCode.Role.CAUSE, faults);
        known("remedy", diagnosis.remedy(), FailureCode.Role.REMEDY, faults);
        if (!faults.isEmpty()) return new Faulty<>(faults);
        answers.insert(diagnosis, by.name(), clock.instant());
        return new Saved<>(diagnosis);
    }

    @Transactional(readOnly = true)
    public Optional<Run> run(UUID task) {
        return answers.procedure(task)
                .flatMap(store::byId)
                .map(procedure -> new Run(task, procedure, answers.ofTask(task)));
    }

    @Transactional(readOnly = true)
    public Optional<Diagnosis> diagnosis(UUID task) {
        return answers.diagnosis(task);
    }

    /// Newest first.
    @Transactional(readOnly = true)
    public List<Diagnosis> diagnosesOf(UUID asset) {
        return answers.diagnosesOf(asset);
    }

    /// The answers in the words of the record of work.
    @Transactional(readOnly = true)
    public List<Check> checks(UUID task) {
        return run(task).map(ProcedureRules::checks).orElse(List.of());
    }

    /// Every reading, repeats included.
    @Transactional(readOnly = true)
    public List<Reading> readings(UUID task) {
        return run(task).map(ProcedureRules::readings).orElse(List.of());
    }

    /// All procedures, the latest edition of each first.
    @Transactional(readOnly = true)
    public List<Procedure> all() {
        return store.all();
    }

    @Transactional(readOnly = true)
    public Optional<Procedure> procedure(UUID id) {
        return store.byId(id);
    }

    private void known(String field, String code, FailureCode.Role role, List<Fault> faults) {
        if (!code.isBlank() && machines.code(code).filter(c -> c.role() == role).isEmpty())
            faults.add(new Fault(field, code, "diagnostics.fault.code"));
    }

    private static <T> Faulty<T> fault(String field, Object value, String remedy) {
        return new Faulty<>(List.of(new Fault(field, value.toString(), remedy)));
    }
}
