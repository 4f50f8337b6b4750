package org.fettle.library.processing;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.fettle.platform.actor.Actor;
import org.fettle.work.ThingRef;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Deliveries: the packing list, and each piece that comes out of the box.
@Service
public class Receiving {
    /// @param scanned ISBN or EAN as the scanner read it; empty for a piece without one
    /// @param line for a piece without a number: the line that it is for
    /// @param barcode of the label that was stuck on; empty to be given the next number
    /// @param supervisor who supervises, where the law asks for it
    /// @param record id of the record of work, made by the caller; the same id twice is one piece
    public record Scan(
            UUID record,
            String scanned,
            Optional<UUID> line,
            String title,
            String barcode,
            Optional<UUID> supervisor) {}

    private final DeliveryStore store;
    private final Shelf shelf;
    private final Routes routes;
    private final AtOnce work;
    private final Clock clock;

    Receiving(DeliveryStore store, Shelf shelf, Routes routes, AtOnce work, Clock clock) {
        this.store = store;
        this.shelf = shelf;
        this.routes = routes;
        this.work = work;
        this.clock = clock;
    }

    /// Enters a packing list: all of it, or nothing and every fault. The same id twice is one delivery.
    @Transactional
    public Announcing announce(Actor by, PackingList list) {
        var faults = ReceivingRules.faults(list);
        if (!faults.isEmpty()) return new Announcing.Faulty(faults);
        if (store.insert(list, clock.instant())) {
            var position = 0;
            for (var line : list.lines())
                store.insert(
                        list.id(),
                        new PackedLine(
                                UuidCreator.getTimeOrderedEpoch(),
                                ++position,
                                ReceivingRules.isbn(line.isbn()).orElse(""),
                                line.title().strip(),
                                line.kind(),
                                line.quantity(),
                                0));
        }
        return new Announcing.Announced(packing(list.id()).orElseThrow());
    }

    /// The lines of a list as text: columns separated by semicolons, tabs or commas.
    @Transactional
    public Announcing announce(Actor by, PackingList list, String text) {
        var read = ReceivingRules.read(text);
        if (!read.faults().isEmpty()) return new Announcing.Faulty(read.faults());
        return announce(
                by, new PackingList(list.id(), list.vendor(), list.reference(), list.arrivedOn(), read.lines()));
    }

    /// Takes one piece out of the box: finds its line and its record, makes the item, writes the record of work, and
    /// sends it on: to the processing area when it is catalogued, else to be catalogued.
    @Transactional
    public Taking take(Actor by, UUID delivery, Scan scan) {
        var found = store.lock(delivery);
        if (found.isEmpty() || !found.get().open()) return new Taking.Wrong("processing.not.open", List.of());
        var before = store.pieces(delivery).stream()
                .filter(p -> p.work().equals(scan.record()))
                .findFirst();
        if (before.isPresent()) return taken(before.get());
        var lines = store.lines(delivery);
        var isbn = ReceivingRules.isbn(scan.scanned());
        if (isbn.isEmpty() && !scan.scanned().isBlank())
            return new Taking.Wrong("processing.not.isbn", List.of(scan.scanned()));
        var pointed = lines.stream()
                .filter(l -> scan.line().filter(l.id()::equals).isPresent())
                .findFirst();
        if (isbn.isEmpty() && pointed.isEmpty()) return new Taking.Wrong("processing.not.pointed", List.of());
        var match = isbn.map(i -> ReceivingRules.match(lines, i))
                .orElseGet(() -> ReceivingRules.pointed(pointed.orElseThrow()));
        return take(by, found.get(), scan, isbn, match);
    }

    /// Says that nothing more comes: what is missing stays visible as missing. False if somebody was quicker.
    @Transactional
    public boolean close(Actor by, UUID delivery, int version) {
        return store.close(delivery, version, clock.instant());
    }

    @Transactional(readOnly = true)
    public Optional<Packing> packing(UUID id) {
        return store.byId(id).map(d -> {
            var pieces = store.pieces(id);
            return new Packing(
                    d,
                    store.lines(id),
                    pieces,
                    shelf.copies(pieces.stream().map(Piece::item).toList()));
        });
    }

    /// The newest first.
    @Transactional(readOnly = true)
    public List<DeliveryLine> list(Optional<UUID> before, int limit) {
        return store.list(before, limit);
    }

    private Taking take(Actor by, Delivery delivery, Scan scan, Optional<String> isbn, ReceivingRules.Match match) {
        var barcode = scan.barcode().isBlank()
                ? ProcessingRules.barcode(Shelf.LIBRARY, store.nextBarcode())
                : scan.barcode().strip();
        if (!ProcessingRules.readable(barcode)) return new Taking.Wrong("processing.not.barcode", List.of(barcode));
        if (shelf.byBarcode(barcode).isPresent())
            return new Taking.Wrong("processing.not.barcode-taken", List.of(barcode));
        var kind = match.line().map(PackedLine::kind).orElse(Kind.BOOK);
        var title =
                match.line().map(PackedLine::title).filter(t -> !t.isBlank()).orElse(scan.title());
        var named = title.isBlank() ? scan.scanned() : title;
        var may = work.ask(by, "receive.check", scan.supervisor());
        if (may.isPresent()) return may.get().asTaking();
        var item = UuidCreator.getTimeOrderedEpoch();
        var record = shelf.recordFor(by, isbn, named, kind, delivery.id());
        shelf.make(by, item, record, barcode, kind).ifPresent(r -> {
            throw new IllegalStateException("item %s: %s %s".formatted(barcode, r.reason(), r.value()));
        });
        work.done(
                by,
                "receive.check",
                new ThingRef("item", item),
                delivery.id(),
                scan.record(),
                "%s: %s".formatted(delivery.number(), named.isBlank() ? barcode : named),
                match.finding().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                scan.supervisor());
        var piece = new Piece(
                UuidCreator.getTimeOrderedEpoch(),
                match.line().map(PackedLine::id),
                scan.scanned().isBlank() ? barcode : scan.scanned().strip(),
                match.finding(),
                record,
                item,
                scan.record(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        store.insert(delivery.id(), piece);
        if (shelf.copy(item).orElseThrow().catalogued()) routes.begin(by, item, kind);
        return taken(piece);
    }

    private Taking taken(Piece piece) {
        return new Taking.Taken(piece, shelf.copy(piece.item()).orElseThrow());
    }
}
