package org.fettle.work;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.fettle.people.Technicians;
import org.fettle.platform.actor.Actor;
import org.springframework.stereotype.Component;

/// Turns a report into the record of work. Part of its caller's transaction.
@Component
class RecordWriter {
    private final RecordStore store;
    private final PhotoStore photos;
    private final Technicians technicians;

    RecordWriter(RecordStore store, PhotoStore photos, Technicians technicians) {
        this.store = store;
        this.photos = photos;
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
                photos(task, assignment, report),
                Optional.empty(),
                now,
                by.name());
        store.insert(record, Optional.of(assignment.id()));
        return store.byId(record.id()).orElseThrow();
    }

    /// Those of the report, and those taken meanwhile.
    private List<UUID> photos(Task task, Assignment assignment, Finish report) {
        return Stream.concat(report.photos().stream(), photos.pending(task.id(), assignment.technician()).stream())
                .distinct()
                .toList();
    }

    private String name(UUID technician) {
        return technicians.technician(technician).orElseThrow().name();
    }
}
