package org.fettle.training;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import org.fettle.people.Hours;
import org.fettle.people.Qualifications;
import org.fettle.people.Technicians;
import org.fettle.platform.actor.Actor;
import org.fettle.work.Records;
import org.fettle.work.TaskFinished;
import org.fettle.work.TaskRecord;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Turns every record of work into hours earned. Redelivered after a crash; entered once all the same.
@Component
class HoursEntry {
    private static final Actor TRAINING = Actor.system("training");

    private final Records records;
    private final Technicians technicians;
    private final Qualifications qualifications;

    HoursEntry(Records records, Technicians technicians, Qualifications qualifications) {
        this.records = records;
        this.technicians = technicians;
        this.qualifications = qualifications;
    }

    @ApplicationModuleListener
    void on(TaskFinished finished) {
        records.record(finished.record()).ifPresent(this::enter);
    }

    private void enter(TaskRecord r) {
        var hours = Math.round(r.worked().length().toSeconds() / 36.0) / 100.0;
        if (hours <= 0) return;
        var zone = technicians.technician(r.technician()).orElseThrow().zone();
        qualifications.enter(
                TRAINING,
                new Hours(
                        UuidCreator.getTimeOrderedEpoch(),
                        r.technician(),
                        r.taskType(),
                        LocalDate.ofInstant(r.worked().from(), zone),
                        hours,
                        r.supervisor().isPresent()),
                r.id());
    }
}
