package org.fettle.library.processing;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fettle.library.catalogue.RecordsChanged;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.settings.Practice;
import org.fettle.work.NewTask;
import org.fettle.work.TaskFinished;
import org.fettle.work.TaskState;
import org.fettle.work.Tasks;
import org.fettle.work.ThingRef;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/// Ways through the processing area: each step a task of its kind; the item's own state follows by itself.
@Service
public class Routes {
    private static final int RUSH = 1;
    private static final int NORMAL = 3;

    private final PassageStore store;
    private final DeliveryStore deliveries;
    private final Tasks tasks;
    private final Shelf shelf;
    private final Clock clock;

    Routes(PassageStore store, DeliveryStore deliveries, Tasks tasks, Shelf shelf, Clock clock) {
        this.store = store;
        this.deliveries = deliveries;
        this.tasks = tasks;
        this.shelf = shelf;
        this.clock = clock;
    }

    /// Sends an item on its way. False if it is on one already. An item that somebody waits for goes first.
    @Transactional
    public boolean begin(Actor by, UUID item, Kind route) {
        if (store.live(item).isPresent()) return false;
        var copy = shelf.copy(item).orElseThrow();
        var first = store.steps(route).getFirst();
        var task = task(by, copy, first, copy.needed());
        store.insert(UuidCreator.getTimeOrderedEpoch(), item, first, copy.needed(), task, clock.instant());
        shelf.inProcess(by, item);
        return true;
    }

    /// Before all others, or no longer. False if the item is on no way.
    @Transactional
    public boolean rush(Actor by, UUID item, boolean rush) {
        var found = store.live(item);
        if (found.isEmpty()) return false;
        store.rush(found.get().id(), rush);
        var task = tasks.task(found.get().task()).orElseThrow();
        return tasks.change(by, task.id(), task.version(), Optional.empty(), rush ? RUSH : NORMAL);
    }

    @Transactional(readOnly = true)
    public List<Step> steps() {
        return store.steps();
    }

    /// The ways an item went, the latest first.
    @Transactional(readOnly = true)
    public List<Passage> ofItem(UUID item) {
        return store.ofItem(item);
    }

    /// Part of the transaction in which the work was finished, wherever that was: the station, the task's page, the
    /// API.
    @EventListener
    void on(TaskFinished finished) {
        if (finished.state() != TaskState.DONE) return;
        store.ofTask(finished.task()).ifPresent(p -> advance(finished.by(), p, clock.instant()));
    }

    /// The items that came for a record that is now accepted go on their way. At the end of the transaction in which it
    /// was accepted, so that neither is without the other.
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(RecordsChanged changed) {
        for (var record : changed.records()) {
            var items = deliveries.itemsOf(record);
            if (!items.isEmpty() && shelf.accepted(record)) for (var item : items) follow(item);
        }
    }

    private void follow(UUID item) {
        if (!store.ofItem(item).isEmpty()) return;
        var by = Actor.system("processing route");
        shelf.described(by, item);
        begin(by, item, deliveries.kindOf(item).orElse(Kind.BOOK));
    }

    private void advance(Actor by, Passage passage, Instant now) {
        var next = ProcessingRules.after(store.steps(passage.route()), passage.position());
        if (next.isEmpty()) {
            store.end(passage.id(), now);
            shelf.shelved(by, passage.item());
            return;
        }
        var copy = shelf.copy(passage.item()).orElseThrow();
        store.move(passage.id(), next.get().position(), task(by, copy, next.get(), passage.rush()), now);
    }

    private UUID task(Actor by, Copy copy, Step step, boolean rush) {
        return tasks.create(
                        by,
                        new NewTask(
                                UuidCreator.getTimeOrderedEpoch(),
                                Practice.LIBRARY,
                                step.taskType(),
                                copy.label(),
                                new ThingRef("item", copy.item()),
                                shelf.place(),
                                Optional.empty(),
                                Optional.empty(),
                                step.minutes(),
                                1,
                                rush ? RUSH : NORMAL,
                                false,
                                Optional.of(copy.record())))
                .id();
    }
}
