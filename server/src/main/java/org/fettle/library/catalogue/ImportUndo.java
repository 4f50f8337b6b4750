package org.fettle.library.catalogue;

import java.util.UUID;
import org.fettle.library.catalogue.ImportBatch.State;
import org.fettle.platform.actor.Actor;
import org.fettle.work.TaskQuery;
import org.fettle.work.TaskState;
import org.fettle.work.Tasks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes back an import that was a mistake, as long as nobody worked on its records since.
@Service
public class ImportUndo {
    private static final int SHOWN = 20;

    private final ImportStore imports;
    private final MendingStore store;
    private final Tasks tasks;
    private final ApplicationEventPublisher events;

    ImportUndo(ImportStore imports, MendingStore store, Tasks tasks, ApplicationEventPublisher events) {
        this.imports = imports;
        this.store = store;
        this.tasks = tasks;
        this.events = events;
    }

    /// The records are withdrawn, their copies gone, their cataloguing cancelled; the file stays listed.
    @Transactional
    public Undoing undo(Actor by, UUID batch) {
        var records = store.lock(batch);
        var found = imports.byId(batch).filter(b -> b.state() == State.TAKEN);
        if (found.isEmpty()) return new Undoing.NotNow();
        var hindrances = store.hindrances(batch, SHOWN);
        if (!hindrances.isEmpty()) return new Undoing.Hindered(hindrances);
        for (var task : tasks.list(TaskQuery.ofOrigin(batch)))
            if (task.state() == TaskState.OPEN) tasks.cancel(by, task.id(), "import undone");
        store.withdraw(records);
        imports.state(batch, State.TAKEN, State.UNDONE, null);
        if (!records.isEmpty()) events.publishEvent(new RecordsChanged(records));
        return new Undoing.Undone(records.size());
    }
}
