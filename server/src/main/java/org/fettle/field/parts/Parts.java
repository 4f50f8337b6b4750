package org.fettle.field.parts;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fettle.field.customers.Entry;
import org.fettle.field.customers.Entry.Faulty;
import org.fettle.field.customers.Entry.Saved;
import org.fettle.field.customers.Fault;
import org.fettle.platform.actor.Actor;
import org.fettle.work.Material;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// All that another module may ask of parts and stock.
@Service
public class Parts {
    private final PartStore store;
    private final Clock clock;

    Parts(PartStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// False if a part of this code is there already.
    @Transactional
    public boolean add(Actor by, Part part) {
        return store.insert(part);
    }

    /// Parts come into the store or onto a van from outside.
    @Transactional
    public void receive(Actor by, UUID id, UUID part, UUID place, double quantity, String why) {
        store.move(new PartStore.Move(id, part, null, place, quantity, null, "", "", why, clock.instant()));
    }

    /// As many of each of these, in one go.
    @Transactional
    public void receive(Actor by, Collection<UUID> parts, UUID place, double quantity, String why) {
        store.receive(parts, place, quantity, why, clock.instant());
    }

    /// From the store to a van, or from van to van.
    @Transactional
    public Entry<Stock> transfer(Actor by, UUID id, String code, UUID from, UUID to, double quantity) {
        var part = store.byCode(code);
        if (part.isEmpty()) return fault("code", code, "parts.fault.unknown");
        var there = store.lockedStock(part.get().id(), from);
        if (!(quantity > 0) || quantity > there)
            return fault("quantity", String.valueOf(quantity), "parts.fault.not-there");
        store.move(
                new PartStore.Move(id, part.get().id(), from, to, quantity, null, "", "", "transfer", clock.instant()));
        return new Saved<>(new Stock(part.get(), to, store.stock(part.get().id(), to)));
    }

    /// Builds a part in: it leaves the van. Refused when the van does not have it.
    @Transactional
    public Entry<Part> use(Actor by, Used use) {
        var part = store.byCode(use.code());
        if (part.isEmpty()) return fault("code", use.code(), "parts.fault.unknown");
        if (store.moved(use.id())) return new Saved<>(part.get());
        var faults =
                PartRules.faults(use, part.get(), store.lockedStock(part.get().id(), use.van()));
        if (!faults.isEmpty()) return new Faulty<>(faults);
        store.move(new PartStore.Move(
                use.id(),
                part.get().id(),
                use.van(),
                null,
                use.quantity(),
                use.task(),
                use.serialIn().strip(),
                use.serialOut().strip(),
                "used",
                clock.instant()));
        return new Saved<>(part.get());
    }

    /// What was used on a task, in the words of the record of work.
    @Transactional(readOnly = true)
    public List<Material> usedOn(UUID task) {
        return store.usedOn(task);
    }

    /// The parts that a kind of machine takes, with what is there.
    @Transactional(readOnly = true)
    public List<Stock> fitting(String machineKind, UUID place) {
        return store.fitting(machineKind, place);
    }

    /// All that is at a place.
    @Transactional(readOnly = true)
    public List<Stock> at(UUID place) {
        return store.at(place);
    }

    @Transactional(readOnly = true)
    public Optional<Part> part(String code) {
        return store.byCode(code);
    }

    private static <T> Faulty<T> fault(String field, String value, String remedy) {
        return new Faulty<>(List.of(new Fault(field, value, remedy)));
    }
}
