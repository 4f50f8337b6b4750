package org.fettle.work;

import java.io.InputStream;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fettle.people.Technician;
import org.fettle.people.Technicians;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.files.FileInfo;
import org.fettle.platform.files.FileType;
import org.fettle.platform.files.Files;
import org.fettle.platform.files.Storing;
import org.fettle.platform.files.Upload;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Photos of the work: with the task while it is under way, in the record once it is written, entries of their own
/// after that.
@Service
public class Photos {
    private final PhotoStore store;
    private final WorkDesk desk;
    private final TaskStore tasks;
    private final AssignmentStore assignments;
    private final RecordStore records;
    private final Technicians technicians;
    private final Files files;
    private final Clock clock;

    Photos(
            PhotoStore store,
            WorkDesk desk,
            TaskStore tasks,
            AssignmentStore assignments,
            RecordStore records,
            Technicians technicians,
            Files files,
            Clock clock) {
        this.store = store;
        this.desk = desk;
        this.tasks = tasks;
        this.assignments = assignments;
        this.records = records;
        this.technicians = technicians;
        this.files = files;
        this.clock = clock;
    }

    /// Adds one picture. Several of one upload are several calls, so that one that cannot be kept takes none with it.
    ///
    /// @param name as the sender calls the file
    /// @param note what it shows; may be blank
    @Transactional
    public Attaching attach(Actor by, UUID task, String name, InputStream picture, String note) {
        var view = desk.task(by, task)
                .filter(v -> v.may().direct() || !v.may().handles().isEmpty());
        if (view.isEmpty()) return new Attaching.Unknown();
        var readers = PhotoRules.readers(view.get().task().practice());
        return switch (files.store(by, new Upload(name, picture, FileType.PICTURES, readers))) {
            case Storing.Refused refused -> new Attaching.Unfit(refused);
            case Storing.Stored(var file) -> keep(by, task, file, note);
        };
    }

    /// Of these tasks, in the order in which they were added.
    @Transactional(readOnly = true)
    public List<Photo> ofTasks(Collection<UUID> tasks) {
        return store.ofTasks(tasks);
    }

    /// Those of each record, and those added to it later.
    @Transactional(readOnly = true)
    public Map<UUID, List<Photo>> ofRecords(Collection<UUID> records) {
        return store.ofRecords(records);
    }

    /// The file behind a photo, for who sees its task, or works on its thing.
    @Transactional(readOnly = true)
    public Optional<FileInfo> open(Actor by, UUID photo) {
        return store.byId(photo).filter(p -> desk.seesTask(by, p.task())).flatMap(p -> files.find(p.id()));
    }

    /// Adds a picture that was stored before. False if there is none that this person may read.
    @Transactional
    public boolean adopt(Actor by, UUID task, UUID file) {
        var found = files.find(by, file).filter(f -> f.type().picture());
        if (found.isEmpty()) return false;
        return enter(by, task, found.get(), "")
                || store.same(task, found.get().sha256()).isPresent();
    }

    private Attaching keep(Actor by, UUID task, FileInfo file, String note) {
        if (!enter(by, task, file, note)) files.discard(by, file.id());
        return new Attaching.Attached(store.same(task, file.sha256()).orElseThrow());
    }

    private boolean enter(Actor by, UUID task, FileInfo file, String note) {
        tasks.lock(task); // whoever ends the work now waits, and finds this photo
        var there = assignments.ofTasks(List.of(task));
        var technician = PhotoRules.shows(technicians.ofAccount(by.account()).map(Technician::id), there);
        return store.insert(new Photo(
                file.id(),
                task,
                PhotoRules.follows(technician, there, records.ofTask(task)),
                technician,
                file.name(),
                file.sha256(),
                file.thumbnail(),
                note.strip(),
                by.name(),
                clock.instant()));
    }
}
