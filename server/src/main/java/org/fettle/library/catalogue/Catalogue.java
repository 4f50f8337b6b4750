package org.fettle.library.catalogue;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fettle.marc.MarcRecord;
import org.fettle.marc.check.StandardNumbers;
import org.fettle.marc.check.Validator;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Bibliographic records.
@Service
public class Catalogue {
    private final BibStore store;
    private final BibBulk bulk;
    private final Queue queue;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Catalogue(BibStore store, BibBulk bulk, Queue queue, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.bulk = bulk;
        this.queue = queue;
        this.events = events;
        this.clock = clock;
    }

    /// A new draft with its task in the queue. The same id twice is one record.
    ///
    /// @param taskType one of [LevelRules]; empty to let the record's content decide
    /// @param origin what it comes from: a receipt, an import
    @Transactional
    public Bib draft(Actor by, UUID id, MarcRecord record, Optional<String> taskType, String why, UUID origin) {
        var there = store.byId(id);
        if (there.isPresent()) return there.get();
        store.insert(by, id, record, BibState.DRAFT, why, clock.instant());
        var bib = store.byId(id).orElseThrow();
        queue.add(
                by, bib, taskType.orElseGet(() -> LevelRules.taskType(record, Validator.check(record), false)), origin);
        events.publishEvent(new RecordsChanged(List.of(id)));
        return bib;
    }

    /// Records that are accepted as they are: from a source that the library trusts, such as its former system.
    @Transactional
    public List<Bib> takeOver(Actor by, List<MarcRecord> records, String why) {
        var made = records.stream()
                .map(record -> new BibBulk.Made(UuidCreator.getTimeOrderedEpoch(), record))
                .toList();
        bulk.insert(by, made, BibState.ACCEPTED, why, clock.instant());
        var ids = made.stream().map(BibBulk.Made::id).toList();
        events.publishEvent(new RecordsChanged(ids));
        return store.byIds(ids).stream().sorted(Comparator.comparing(Bib::id)).toList();
    }

    @Transactional(readOnly = true)
    public Optional<Bib> record(UUID id) {
        return store.byId(id);
    }

    /// By `B-1042`.
    @Transactional(readOnly = true)
    public Optional<Bib> byNumber(String number) {
        return store.byNumber(number);
    }

    @Transactional(readOnly = true)
    public List<Bib> records(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : store.byIds(ids);
    }

    /// All titles with this ISBN, in whichever of its two forms; none if it is no ISBN.
    @Transactional(readOnly = true)
    public List<Bib> byIsbn(String isbn) {
        return StandardNumbers.isbnIn(isbn)
                .filter(StandardNumbers::isIsbn)
                .map(StandardNumbers::isbn13)
                .map(store::byIsbn)
                .orElse(List.of());
    }

    /// The record of the catalogue that is the same title: by control number, else by ISBN.
    @Transactional(readOnly = true)
    public Optional<Bib> same(MarcRecord record) {
        var d = DescriptionRules.describe(record);
        return store.same(d.controlNumber(), d.isbns());
    }

    @Transactional(readOnly = true)
    public List<Bib> inState(BibState state, @Nullable UUID before, int limit) {
        return store.inState(state, before, limit);
    }

    @Transactional(readOnly = true)
    public Optional<RecordVersion> version(UUID id, int version) {
        return store.version(id, version);
    }

    /// Newest first.
    @Transactional(readOnly = true)
    public List<RecordVersion> versions(UUID id) {
        return store.versions(id);
    }

    /// What this person may see of it: staff the newest version, everybody else the accepted one.
    @Transactional(readOnly = true)
    public Optional<RecordVersion> visible(Actor by, Bib bib) {
        return isStaff(by)
                ? store.version(bib.id(), bib.version())
                : bib.accepted().flatMap(v -> store.version(bib.id(), v));
    }

    /// Ids in order, for whoever reads the whole catalogue in pieces.
    @Transactional(readOnly = true)
    public List<UUID> ids(@Nullable UUID after, int limit) {
        return store.ids(after, limit);
    }

    /// What the search index says of these records.
    @Transactional(readOnly = true)
    public List<IndexEntry> entries(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : store.entries(ids);
    }

    /// Where the feed of changes stands now.
    @Transactional(readOnly = true)
    public ChangeCursor now() {
        return store.now();
    }

    /// What changed behind a cursor, in the order of commits, by whichever node.
    @Transactional(readOnly = true)
    public List<Changed> changes(ChangeCursor after, int limit) {
        return store.changes(after, limit);
    }

    public static boolean isStaff(Actor by) {
        return by.isAny(Role.LIBRARIAN, Role.LIBRARY_TECHNICIAN, Role.DESK);
    }
}
