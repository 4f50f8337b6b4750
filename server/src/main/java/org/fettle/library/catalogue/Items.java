package org.fettle.library.catalogue;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fettle.library.catalogue.Item.Availability;
import org.fettle.library.catalogue.Item.InProcess;
import org.fettle.library.catalogue.Item.NeededFor;
import org.fettle.marc.shelf.CallNumbers;
import org.fettle.platform.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The barcoded pieces.
@Service
public class Items {
    /// The kind of thing that a piece is, in work's words.
    public static final String THING = "item";

    private final ItemStore store;
    private final BibBulk bulk;
    private final BibStore records;
    private final HoldingStore holdings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Items(
            ItemStore store,
            BibBulk bulk,
            BibStore records,
            HoldingStore holdings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.bulk = bulk;
        this.records = records;
        this.holdings = holdings;
        this.events = events;
        this.clock = clock;
    }

    /// The same id twice is one item.
    @Transactional
    public ItemChange add(Actor by, NewItem item) {
        if (item.barcode().isBlank()) return new ItemChange.Refused(ItemChange.Reason.BARCODE_EMPTY, "");
        var there = store.byId(item.id());
        if (there.isPresent()) return new ItemChange.Changed(there.get());
        var record = records.hold(item.record());
        if (record.isEmpty())
            return new ItemChange.Refused(
                    ItemChange.Reason.UNKNOWN_RECORD, item.record().toString());
        var call = item.callNumber().isBlank()
                ? record.get().description().callNumber()
                : item.callNumber().strip();
        if (!store.insert(item, call, clock.instant()))
            return new ItemChange.Refused(ItemChange.Reason.BARCODE_TAKEN, item.barcode());
        return changed(item.id());
    }

    /// Many at once, from a source that the library trusts, such as its former system. Each with its own call number;
    /// nothing is needed for any of them.
    ///
    /// @return the barcodes that others had already: these pieces were not added
    @Transactional
    public Set<String> takeOver(Actor by, List<NewItem> items) {
        var added = bulk.insertItems(items, clock.instant());
        var taken = new LinkedHashSet<String>();
        var changed = new LinkedHashSet<UUID>();
        for (var item : items)
            if (added.contains(item.barcode())) changed.add(item.record());
            else taken.add(item.barcode());
        if (!changed.isEmpty()) events.publishEvent(new RecordsChanged(List.copyOf(changed)));
        return taken;
    }

    @Transactional
    public ItemChange availability(Actor by, UUID id, Availability availability) {
        return state(id, availability, null, null);
    }

    @Transactional
    public ItemChange neededFor(Actor by, UUID id, NeededFor needed) {
        return state(id, null, needed, null);
    }

    @Transactional
    public ItemChange inProcess(Actor by, UUID id, InProcess process) {
        return state(id, null, null, process);
    }

    /// Processing is over: nothing is being done with it, and a reader may have it.
    @Transactional
    public ItemChange shelved(Actor by, UUID id) {
        return state(id, Availability.AVAILABLE, null, InProcess.NOTHING);
    }

    @Transactional
    public ItemChange describe(Actor by, UUID id, int version, String callNumber, String location, String volume) {
        var there = store.byId(id);
        if (there.isEmpty()) return unknown(id);
        return store.describe(id, version, callNumber.strip(), location.strip(), volume.strip())
                ? changed(id)
                : new ItemChange.Clash(there.get());
    }

    @Transactional(readOnly = true)
    public Optional<Item> item(UUID id) {
        return store.byId(id);
    }

    /// Those that are there, in no order.
    @Transactional(readOnly = true)
    public List<Item> items(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : store.byIds(ids);
    }

    @Transactional(readOnly = true)
    public Optional<Item> byBarcode(String barcode) {
        return store.byBarcode(barcode.strip());
    }

    @Transactional(readOnly = true)
    public List<Item> ofRecord(UUID record) {
        return store.ofRecords(List.of(record));
    }

    @Transactional(readOnly = true)
    public List<Item> ofRecords(Collection<UUID> of) {
        return of.isEmpty() ? List.of() : store.ofRecords(of);
    }

    @Transactional(readOnly = true)
    public List<Item> inProcess(InProcess process, int limit) {
        return store.inProcess(process, limit);
    }

    /// The shelf around a call number: `before` items that stand left of it, then those from it on.
    @Transactional(readOnly = true)
    public List<Item> shelf(String callNumber, int before, int from) {
        var key = CallNumbers.key(callNumber);
        var left = new ArrayList<>(store.shelfBefore(key, before));
        Collections.reverse(left);
        left.addAll(store.shelfFrom(key, from));
        return left;
    }

    @Transactional(readOnly = true)
    public List<Holding> holdings(UUID record) {
        return holdings.of(record);
    }

    private ItemChange state(
            UUID id, @Nullable Availability availability, @Nullable NeededFor needed, @Nullable InProcess process) {
        if (store.byId(id).isEmpty()) return unknown(id);
        store.state(id, availability, needed, process);
        return changed(id);
    }

    private ItemChange changed(UUID id) {
        var item = store.byId(id).orElseThrow();
        events.publishEvent(new ItemChanged(id, item.record()));
        events.publishEvent(new RecordsChanged(List.of(item.record())));
        return new ItemChange.Changed(item);
    }

    private static ItemChange unknown(UUID id) {
        return new ItemChange.Refused(ItemChange.Reason.UNKNOWN_ITEM, id.toString());
    }
}
