package org.fettle.work;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.fettle.people.Technicians;
import org.fettle.platform.actor.Actor;
import org.springframework.stereotype.Component;

/// Turns a report into the record of work. Part of its caller's transaction.
@Component
class RecordWriter {
    private final RecordStore store;
    private final Technicians technicians;

    RecordWriter(RecordStore store, Technicians technicians) {
        this.store = store;
        this.technicians = technicians;
    }

    Optional<TaskRecord> byId(UUID id) {
        return store.byId(id);
    }

    TaskRecord write(Actor by, Task task, Assignment assignment, Finish report, Instant now) {
        var record = new TaskRecord(
                report.record(),
                "",
                task.id(),
                task.practice(),
                task.taskType(),
                task.title(),
                task.thing(),
                assignment.technician(),
                name(assignment.technician()),
                assignment.supervisor(),
                assignment.supervisor().map(this::name),
                Optional.of(assignment.decision()),
                WorkRules.worked(assignment.during().from(), report.ended()),
                report.travel(),
                report.outcome(),
                report.summary(),
                report.checks(),
                report.readings(),
                report.materials(),
                report.photos(),
                Optional.empty(),
                now,
                by.name());
        store.insert(record, Optional.of(assignment.id()));
        return store.byId(record.id()).orElseThrow();
    }

    private String name(UUID technician) {
        return technicians.technician(technician).orElseThrow().name();
    }
}
