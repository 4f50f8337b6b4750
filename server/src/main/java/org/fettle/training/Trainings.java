package org.fettle.training;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fettle.people.Qualifications;
import org.fettle.people.Technician;
import org.fettle.people.Technicians;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Role;
import org.fettle.work.Records;
import org.fettle.work.TaskRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Learning on the job: who learns what, how far he has come, and what he is granted for it.
@Service
public class Trainings {
    private static final Role[] ASSESSING = {Role.ASSESSOR, Role.SERVICE_MANAGER, Role.LIBRARIAN};
    private static final int SHOWN = 200;

    private final TrainingStore store;
    private final Technicians technicians;
    private final Qualifications qualifications;
    private final Records records;
    private final Clock clock;

    Trainings(
            TrainingStore store, Technicians technicians, Qualifications qualifications, Records records, Clock clock) {
        this.store = store;
        this.technicians = technicians;
        this.qualifications = qualifications;
        this.records = records;
        this.clock = clock;
    }

    @Transactional
    public void design(Actor by, Programme programme) {
        store.insert(programme);
    }

    @Transactional(readOnly = true)
    public List<Programme> programmes() {
        return store.programmes();
    }

    @Transactional(readOnly = true)
    public Optional<Programme> programme(UUID id) {
        return store.programme(id);
    }

    /// Hours count from that day on. False if he learns it already, or there is no such person or programme.
    @Transactional
    public boolean enrol(Actor by, UUID id, UUID technician, UUID programme, LocalDate from) {
        return technicians.technician(technician).isPresent()
                && store.programme(programme).isPresent()
                && store.enrol(id, technician, programme, from);
    }

    /// Everybody's for those who assess, else one's own.
    @Transactional(readOnly = true)
    public List<Enrolment> enrolments(Actor by) {
        if (by.isAny(ASSESSING) || by.is(Role.AUDITOR)) return store.enrolments();
        return technicians.ofAccount(by.account()).map(me -> store.of(me.id())).orElse(List.of());
    }

    /// Empty when there is none, or it is not this person's to see.
    @Transactional(readOnly = true)
    public Optional<Logbook> logbook(Actor by, UUID enrolment) {
        return store.byId(enrolment)
                .filter(e -> by.isAny(ASSESSING) || by.is(Role.AUDITOR) || isHimself(by, e))
                .map(this::logbook);
    }

    /// An assessor has seen a task done well, in a record of work or in practice.
    @Transactional
    public Signing sign(Actor by, UUID enrolment, UUID task, Optional<UUID> record, String note) {
        var found = store.byId(enrolment).filter(e -> e.state() == Enrolment.State.ACTIVE);
        if (found.isEmpty()) return new Signing.Refused("training.refused.closed");
        if (!by.isAny(ASSESSING) || isHimself(by, found.get())) return new Signing.Refused("training.refused.own");
        var programme = store.programme(found.get().programme()).orElseThrow();
        if (programme.tasks().stream().noneMatch(t -> t.id().equals(task)))
            return new Signing.Refused("training.refused.task");
        var hisWork = record.isEmpty()
                || records.record(record.get())
                        .filter(r -> r.technician().equals(found.get().technician()))
                        .isPresent();
        if (!hisWork) return new Signing.Refused("training.refused.record");
        var signed = new SignOff(
                UuidCreator.getTimeOrderedEpoch(), enrolment, task, record, note.strip(), by.name(), clock.instant());
        return store.sign(signed) ? new Signing.Signed() : new Signing.Refused("training.refused.twice");
    }

    /// Grants what the programme names, once every task is signed and every hour worked.
    @Transactional
    public Completing complete(Actor by, UUID enrolment) {
        store.lock(enrolment);
        var found = store.byId(enrolment).filter(e -> e.state() == Enrolment.State.ACTIVE);
        if (found.isEmpty()) return new Completing.Refused("training.refused.closed");
        if (!by.isAny(ASSESSING) || isHimself(by, found.get())) return new Completing.Refused("training.refused.own");
        var logbook = logbook(found.get());
        if (!logbook.advance().complete()) return new Completing.NotYet(logbook.advance());
        var technician = technicians.technician(found.get().technician()).orElseThrow();
        var day = LocalDate.ofInstant(clock.instant(), technician.zone());
        var granted = TrainingRules.grant(
                UuidCreator.getTimeOrderedEpoch(),
                technician.id(),
                logbook.programme().grants(),
                day);
        if (!qualifications.grant(by, granted)) return new Completing.Refused("training.refused.own");
        qualifications.verify(by, granted.id());
        store.complete(enrolment, day, granted.id());
        return new Completing.Completed(granted);
    }

    /// Breaks it off; what was signed stays on record. False if it is over already.
    @Transactional
    public boolean end(Actor by, UUID enrolment) {
        return store.end(enrolment);
    }

    private Logbook logbook(Enrolment e) {
        var programme = store.programme(e.programme()).orElseThrow();
        var facts = qualifications.facts(List.of(e.technician())).get(e.technician());
        var signed = store.signOffs(e.id());
        var hours = facts == null ? List.<org.fettle.people.Hours>of() : facts.hours();
        return new Logbook(
                e,
                programme,
                TrainingRules.advance(programme, e.startedOn(), hours, signed),
                signed,
                work(e, programme));
    }

    private List<TaskRecord> work(Enrolment e, Programme programme) {
        return records.ofTechnician(e.technician(), Optional.empty(), SHOWN).stream()
                .filter(r -> r.supervisor().isPresent()
                        && programme.counts(r.taskType())
                        && !LocalDate.ofInstant(r.worked().from(), java.time.ZoneOffset.UTC)
                                .isBefore(e.startedOn()))
                .toList();
    }

    private boolean isHimself(Actor by, Enrolment e) {
        return technicians
                .technician(e.technician())
                .flatMap(Technician::account)
                .filter(by.account()::equals)
                .isPresent();
    }
}
