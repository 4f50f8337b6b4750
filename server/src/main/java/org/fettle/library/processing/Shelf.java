package org.fettle.library.processing;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fettle.library.catalogue.Bib;
import org.fettle.library.catalogue.Branch;
import org.fettle.library.catalogue.Catalogue;
import org.fettle.library.catalogue.Item;
import org.fettle.library.catalogue.ItemChange;
import org.fettle.library.catalogue.Items;
import org.fettle.library.catalogue.Material;
import org.fettle.library.catalogue.NewItem;
import org.fettle.people.Place;
import org.fettle.platform.actor.Actor;
import org.springframework.stereotype.Component;

/// What the processing area asks of the catalogue.
@Component
class Shelf {
    /// The library's four digits within its barcodes.
    static final String LIBRARY = "1999";

    private static final String LOCATION = "Main stacks";

    private final Catalogue catalogue;
    private final Items items;
    private final Branch branch;

    Shelf(Catalogue catalogue, Items items, Branch branch) {
        this.catalogue = catalogue;
        this.items = items;
        this.branch = branch;
    }

    Place place() {
        return branch.place();
    }

    Optional<Copy> byBarcode(String barcode) {
        return items.byBarcode(barcode).map(this::copy);
    }

    Optional<Copy> copy(UUID item) {
        return items.item(item).map(this::copy);
    }

    /// By item; those that are known.
    Map<UUID, Copy> copies(Collection<UUID> of) {
        var found = items.items(of);
        var bibs = catalogue.records(found.stream().map(Item::record).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Bib::id, b -> b));
        var copies = new HashMap<UUID, Copy>();
        for (var item : found)
            Optional.ofNullable(bibs.get(item.record())).ifPresent(bib -> copies.put(item.id(), copy(item, bib)));
        return copies;
    }

    /// The record with this ISBN, an accepted one before a draft; else a new brief draft that is queued to be
    /// catalogued.
    UUID recordFor(Actor by, Optional<String> isbn, String title, Kind kind, UUID delivery) {
        var known = isbn.map(catalogue::byIsbn).orElse(List.of());
        var accepted = known.stream().filter(b -> b.accepted().isPresent()).findFirst();
        return accepted.or(() -> known.stream().findFirst())
                .map(Bib::id)
                .orElseGet(() -> catalogue
                        .draft(
                                by,
                                UuidCreator.getTimeOrderedEpoch(),
                                BriefRecord.of(isbn, title, kind),
                                Optional.empty(),
                                "received without a record",
                                delivery)
                        .id());
    }

    /// Empty when it was made; else why not.
    Optional<ItemChange.Refused> make(Actor by, UUID id, UUID record, String barcode, Kind kind) {
        var made = items.add(by, NewItem.received(id, record, barcode, LOCATION, material(kind)));
        return made instanceof ItemChange.Refused refused ? Optional.of(refused) : Optional.empty();
    }

    void inProcess(Actor by, UUID item) {
        items.inProcess(by, item, Item.InProcess.PROCESSING);
    }

    /// What its record has got meanwhile: the call number.
    void described(Actor by, UUID item) {
        var there = items.item(item).orElseThrow();
        var call = catalogue.record(there.record()).orElseThrow().description().callNumber();
        if (there.callNumber().isBlank() && !call.isBlank())
            items.describe(by, item, there.version(), call, there.location(), there.volume());
    }

    void shelved(Actor by, UUID item) {
        items.shelved(by, item);
    }

    boolean accepted(UUID record) {
        return catalogue.record(record).flatMap(Bib::accepted).isPresent();
    }

    private Copy copy(Item item) {
        return copy(item, catalogue.record(item.record()).orElseThrow());
    }

    private static Copy copy(Item item, Bib bib) {
        return new Copy(
                item.id(),
                bib.id(),
                item.barcode(),
                bib.title(),
                item.callNumber(),
                item.location(),
                bib.accepted().isPresent(),
                item.neededFor() != Item.NeededFor.NOTHING);
    }

    private static Material material(Kind kind) {
        return switch (kind) {
            case BOOK, REBOUND -> Material.BOOK;
            case DVD -> Material.VIDEO;
            case SERIAL -> Material.SERIAL;
        };
    }
}
