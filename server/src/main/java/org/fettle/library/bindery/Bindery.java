package org.fettle.library.bindery;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fettle.library.bindery.Binding.Instructions;
import org.fettle.library.bindery.Binding.State;
import org.fettle.library.catalogue.Branch;
import org.fettle.library.catalogue.Catalogue;
import org.fettle.library.catalogue.Item;
import org.fettle.library.catalogue.Items;
import org.fettle.library.processing.Kind;
import org.fettle.library.processing.Routes;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.settings.Practice;
import org.fettle.work.Acting;
import org.fettle.work.Check;
import org.fettle.work.Finish;
import org.fettle.work.NewTask;
import org.fettle.work.Outcome;
import org.fettle.work.TaskFinished;
import org.fettle.work.TaskState;
import org.fettle.work.Tasks;
import org.fettle.work.ThingRef;
import org.fettle.work.WorkActs;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Volumes on their way to the binder and back.
@Service
public class Bindery {
    private final BindingStore store;
    private final Items items;
    private final Catalogue catalogue;
    private final Routes routes;
    private final Tasks tasks;
    private final WorkActs acts;
    private final Branch branch;
    private final Clock clock;

    Bindery(
            BindingStore store,
            Items items,
            Catalogue catalogue,
            Routes routes,
            Tasks tasks,
            WorkActs acts,
            Branch branch,
            Clock clock) {
        this.store = store;
        this.items = items;
        this.catalogue = catalogue;
        this.routes = routes;
        this.tasks = tasks;
        this.acts = acts;
        this.branch = branch;
        this.clock = clock;
    }

    /// Takes an item off the shelf for the binder. The same id twice is one wish.
    @Transactional
    public Acting propose(Actor by, UUID id, String barcode, Instructions how) {
        if (store.byId(id).isPresent()) return new Acting.Done("bindery.said.proposed");
        var found = items.byBarcode(barcode);
        if (found.isEmpty()) return new Acting.NotNow("bindery.not.known");
        var item = found.get();
        if (item.inProcess() != Item.InProcess.NOTHING) return new Acting.NotNow("bindery.not.free");
        if (item.availability() == Item.Availability.ON_LOAN) return new Acting.NotNow("bindery.not.on-loan");
        var task = task(by, item.id(), State.WAITING);
        store.insert(id, item.id(), how, task, clock.instant());
        items.inProcess(by, item.id(), Item.InProcess.BINDERY);
        items.availability(by, item.id(), Item.Availability.NOT_YET);
        return new Acting.Done("bindery.said.proposed");
    }

    /// Does the step that is next in the house: collate, prepare, or inspect what came back.
    ///
    /// @param record id of the record of work, made by the caller
    /// @param good false when something is wrong: pages missing, or badly bound
    /// @param note what was found; needed when something is wrong
    @Transactional
    public Acting step(Actor by, UUID id, UUID record, boolean good, String note, Optional<UUID> supervisor) {
        var found = store.byId(id);
        if (found.isEmpty()) return new Acting.Unknown();
        var binding = found.get();
        if (binding.task().isEmpty()) return new Acting.NotNow("bindery.not.in-house");
        if (!good && note.isBlank()) return new Acting.NotNow("bindery.not.without-note");
        var assignment = UuidCreator.getTimeOrderedEpoch();
        var taken = acts.take(by, binding.task().get(), assignment, supervisor);
        if (!(taken instanceof Acting.Done)) return taken;
        var what = binding.state().key();
        var finish = new Finish(
                record,
                assignment,
                clock.instant(),
                Duration.ZERO,
                good ? Outcome.DONE : Outcome.NOT_DONE,
                note.isBlank() ? binding.number() : binding.number() + ": " + note.strip(),
                List.of(new Check(what, binding.number(), note.strip(), good)),
                List.of(),
                List.of(),
                List.of(),
                good ? 0 : 10);
        var finished = acts.finish(by, finish);
        if (!(finished instanceof Acting.Done)) return finished;
        if (!note.isBlank()) store.note(id, note.strip(), !good && binding.state() == State.RETURNED);
        if (!good && binding.state() == State.RETURNED) reject(by, binding, note);
        return new Acting.Done(good ? "bindery.said.done" : "bindery.said.noted");
    }

    /// Sends all that is prepared to a binder. The same id twice is one shipment.
    @Transactional
    public Acting ship(Actor by, UUID id, String binder, LocalDate due) {
        if (binder.isBlank()) return new Acting.NotNow("bindery.not.without-binder");
        var ready = store.in(State.PREPARED);
        if (ready.isEmpty()) return new Acting.NotNow("bindery.not.ready");
        var today = LocalDate.ofInstant(clock.instant(), branch.place().zone());
        if (due.isBefore(today)) return new Acting.NotNow("bindery.not.due");
        if (store.insert(id, binder.strip(), today, due))
            for (var b : ready) store.move(b.id(), State.AT_BINDER, Optional.empty(), Optional.of(id));
        return new Acting.Done("bindery.said.shipped");
    }

    /// The lot is back: each volume is to be inspected.
    @Transactional
    public Acting takeBack(Actor by, UUID shipment) {
        var today = LocalDate.ofInstant(clock.instant(), branch.place().zone());
        if (!store.returned(shipment, today)) return new Acting.NotNow("bindery.not.under-way");
        for (var b : store.ofShipment(shipment))
            if (b.state() == State.AT_BINDER)
                store.move(
                        b.id(), State.RETURNED, Optional.of(task(by, b.item(), State.RETURNED)), Optional.of(shipment));
        return new Acting.Done("bindery.said.back");
    }

    /// Those under way, the oldest first.
    @Transactional(readOnly = true)
    public List<BindingView> live() {
        return store.live().stream().map(this::view).toList();
    }

    @Transactional(readOnly = true)
    public Optional<BindingView> binding(UUID id) {
        return store.byId(id).map(this::view);
    }

    @Transactional(readOnly = true)
    public List<Shipment> shipments() {
        return store.shipments(50);
    }

    /// Wherever the step was finished, the volume goes on.
    @EventListener
    void on(TaskFinished finished) {
        if (finished.state() != TaskState.DONE) return;
        store.ofTask(finished.task()).ifPresent(b -> advance(finished.by(), b));
    }

    private void advance(Actor by, Binding binding) {
        var then = binding.state().then();
        var next = then.taskType().map(_ -> task(by, binding.item(), then));
        store.move(binding.id(), then, next, binding.shipment());
        if (then == State.BOUND) routes.begin(by, binding.item(), Kind.REBOUND);
    }

    /// Badly bound: its inspection is over, and it goes back with the next lot.
    private void reject(Actor by, Binding binding, String why) {
        tasks.cancel(by, binding.task().orElseThrow(), why);
        store.move(binding.id(), State.PREPARED, Optional.empty(), Optional.empty());
    }

    private UUID task(Actor by, UUID item, State state) {
        var there = items.item(item).orElseThrow();
        var title = catalogue.record(there.record()).orElseThrow().title();
        return tasks.create(
                        by,
                        NewTask.inHouse(
                                UuidCreator.getTimeOrderedEpoch(),
                                Practice.LIBRARY,
                                state.taskType().orElseThrow(),
                                title + " · " + there.callNumber(),
                                new ThingRef("item", item),
                                branch.place(),
                                15,
                                there.record()))
                .id();
    }

    private BindingView view(Binding binding) {
        var item = items.item(binding.item()).orElseThrow();
        return new BindingView(binding, item, catalogue.record(item.record()).orElseThrow());
    }
}
