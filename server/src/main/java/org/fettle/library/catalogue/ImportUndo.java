package org.fettle.library.catalogue;

import java.util.List;
import java.util.UUID;
import org.fettle.library.catalogue.ImportBatch.State;
import org.fettle.library.catalogue.Undoing.Hindrance;
import org.fettle.platform.actor.Actor;
import org.fettle.work.Task;
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
    private final BibStore bibs;
    private final Tasks tasks;
    private final ApplicationEventPublisher events;

    ImportUndo(ImportStore imports, MendingStore store, BibStore bibs, Tasks tasks, ApplicationEventPublisher events) {
        this.imports = imports;
        this.store = store;
        this.bibs = bibs;
        this.tasks = tasks;
        this.events = events;
    }

    /// The records are withdrawn, their copies gone, their cataloguing cancelled; the file stays listed.
    @Transactional
    public Undoing undo(Actor by, UUID batch) {
        store.lockRelated(batch);
        var found = imports.byId(batch).filter(b -> b.state() == State.TAKEN);
        if (found.isEmpty()) return new Undoing.NotNow();
        var records = store.lock(batch);
        var hindrances = store.hindrances(batch, SHOWN);
        if (!hindrances.isEmpty()) return new Undoing.Hindered(hindrances);
        var begun = tasks.cancelWaiting(by, batch);
        if (!begun.isEmpty()) return new Undoing.Hindered(begun(begun));
        store.withdraw(records);
        imports.state(batch, State.TAKEN, State.UNDONE, null);
        if (!records.isEmpty()) events.publishEvent(new RecordsChanged(records));
        return new Undoing.Undone(records.size());
    }

    /// Work that was given out after the hindrances were looked for.
    private List<Hindrance> begun(List<Task> tasks) {
        var records = tasks.stream().map(t -> t.thing().id()).limit(SHOWN).toList();
        return bibs.byIds(records).stream()
                .map(b -> new Hindrance(b.number(), b.title(), Undoing.Why.WORK_BEGUN))
                .toList();
    }
}
