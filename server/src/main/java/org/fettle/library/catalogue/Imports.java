package org.fettle.library.catalogue;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fettle.library.catalogue.Bib.Description;
import org.fettle.library.catalogue.ImportBatch.Piece;
import org.fettle.library.catalogue.ImportBatch.State;
import org.fettle.library.catalogue.ImportBatch.Sum;
import org.fettle.library.catalogue.ImportBatch.Target;
import org.fettle.marc.check.Validator;
import org.fettle.marc.format.Outcome;
import org.fettle.marc.format.Repair;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.jobs.Progress;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Files of records. Staging reads a file and changes nothing in the catalogue; taking in makes records of what was
/// staged. Both go on in pieces of their own transactions; [Importing] runs them as jobs, or at once.
@Service
public class Imports {
    private final ImportStore store;
    private final BibBulk bulk;
    private final BibStore bibs;
    private final Queue queue;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Imports(
            ImportStore store,
            BibBulk bulk,
            BibStore bibs,
            Queue queue,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.bulk = bulk;
        this.bibs = bibs;
        this.queue = queue;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void open(Actor by, UUID id, String name, @Nullable UUID file) {
        store.open(by, id, name, file, clock.instant());
    }

    /// The next stretches of the file, from number `seq` on.
    @Transactional
    public void stage(Actor by, UUID batch, int seq, List<Outcome> outcomes, @Nullable Progress progress) {
        var described = new HashMap<Outcome, Description>();
        for (var o : outcomes)
            if (o instanceof Outcome.Parsed p) described.put(o, DescriptionRules.describe(p.record()));
        var known = known(described.values().stream().toList());
        int at = seq;
        for (var o : outcomes) {
            var same = Optional.ofNullable(described.get(o)).map(d -> match(d, known));
            store.insert(batch, piece(at++, o), same.orElse(null));
        }
        if (progress != null) progress.commit(at);
    }

    @Transactional
    public boolean staged(Actor by, UUID batch) {
        return store.state(batch, State.STAGING, State.STAGED, null);
    }

    /// False if it is not staged, or begun already. Waits for whoever holds the batch.
    @Transactional
    public boolean begin(Actor by, UUID batch, Target target) {
        return store.state(batch, State.STAGED, State.TAKING, target);
    }

    /// Makes records of the pieces numbered `[from, until)`, as the batch's target says.
    @Transactional
    public void take(Actor by, UUID batch, int from, int until, @Nullable Progress progress) {
        make(by, store.byId(batch).filter(b -> b.state() == State.TAKING).orElseThrow(), from, until);
        if (progress != null) progress.commit(until);
    }

    void make(Actor by, ImportBatch found, int from, int until) {
        var accept = found.target().orElse(Target.QUEUE) == Target.ACCEPT;
        var taken = fresh(found.id(), store.takable(found.id(), from, until));
        if (taken.isEmpty()) return;
        var now = clock.instant();
        var made = taken.stream().map(Taken::made).toList();
        bulk.insert(by, made, accept ? BibState.ACCEPTED : BibState.DRAFT, "import " + found.name(), now);
        var remarks = items(taken, accept, now);
        for (var t : taken)
            store.became(
                    found.id(),
                    t.piece().seq(),
                    t.made().id(),
                    remarks.getOrDefault(t.made().id(), ""));
        if (!accept) for (var t : taken) queue(by, found.id(), t);
        events.publishEvent(
                new RecordsChanged(made.stream().map(BibBulk.Made::id).toList()));
    }

    @Transactional
    public boolean taken(Actor by, UUID batch) {
        return store.state(batch, State.TAKING, State.TAKEN, null);
    }

    @Transactional(readOnly = true)
    public Optional<ImportBatch> batch(UUID id) {
        return store.byId(id);
    }

    /// Newest first.
    @Transactional(readOnly = true)
    public List<ImportBatch> list(@Nullable UUID before, int limit) {
        return store.list(before, limit);
    }

    @Transactional(readOnly = true)
    public List<Sum> sums(UUID batch) {
        return store.sums(batch);
    }

    @Transactional(readOnly = true)
    public int count(UUID batch) {
        return store.count(batch);
    }

    /// In the file's order, from number `from` on.
    @Transactional(readOnly = true)
    public List<Piece> pieces(UUID batch, ImportBatch.Outcome outcome, int from, int limit) {
        return store.pieces(batch, outcome, from, limit);
    }

    @Transactional(readOnly = true)
    public Optional<Piece> piece(UUID batch, int seq) {
        return store.piece(batch, seq);
    }

    private record Taken(Piece piece, BibBulk.Made made, boolean repaired) {}

    /// Without those whose title came in meanwhile, or stands earlier in the same file.
    private List<Taken> fresh(UUID batch, List<Piece> pieces) {
        var parsed = new ArrayList<Taken>();
        for (var piece : pieces)
            Reparse.record(piece.bytes())
                    .ifPresent(r -> parsed.add(new Taken(
                            piece,
                            new BibBulk.Made(UuidCreator.getTimeOrderedEpoch(), r),
                            piece.outcome() == ImportBatch.Outcome.REPAIRED)));
        var known = known(parsed.stream()
                .map(t -> DescriptionRules.describe(t.made().record()))
                .toList());
        var fresh = new ArrayList<Taken>();
        var earlier = new HashMap<String, UUID>(known);
        for (var t : parsed) {
            var d = DescriptionRules.describe(t.made().record());
            var same = match(d, earlier);
            if (same == null) {
                fresh.add(t);
                keys(d).forEach(key -> earlier.putIfAbsent(key, t.made().id()));
            } else if (known.containsValue(same)) store.same(batch, t.piece().seq(), same);
        }
        return fresh;
    }

    /// What to remark on records whose barcodes belong to others.
    private Map<UUID, String> items(List<Taken> taken, boolean onShelf, Instant now) {
        var items = new ArrayList<NewItem>();
        for (var t : taken) {
            var material = DescriptionRules.material(t.made().record());
            for (var i : ItemFieldRules.items(t.made().record(), onShelf))
                items.add(new NewItem(
                        UuidCreator.getTimeOrderedEpoch(),
                        t.made().id(),
                        i.barcode(),
                        i.callNumber(),
                        i.location(),
                        material,
                        "",
                        i.availability(),
                        Item.NeededFor.NOTHING,
                        i.inProcess()));
        }
        if (items.isEmpty()) return Map.of();
        var added = bulk.insertItems(items, now);
        return items.stream()
                .filter(i -> !added.contains(i.barcode()))
                .collect(Collectors.groupingBy(
                        NewItem::record,
                        Collectors.mapping(i -> "barcode taken: " + i.barcode(), Collectors.joining("; "))));
    }

    private void queue(Actor by, UUID batch, Taken t) {
        var record = t.made().record();
        var bib = bibs.byId(t.made().id()).orElseThrow();
        queue.add(by, bib, LevelRules.taskType(record, Validator.check(record), t.repaired()), batch);
    }

    private Map<String, UUID> known(List<Description> descriptions) {
        return bulk.known(
                descriptions.stream()
                        .map(Description::controlNumber)
                        .filter(c -> !c.isEmpty())
                        .toList(),
                descriptions.stream().flatMap(d -> d.isbns().stream()).toList());
    }

    Optional<UUID> same(Description d) {
        return Optional.ofNullable(match(d, known(List.of(d))));
    }

    private static @Nullable UUID match(Description d, Map<String, UUID> known) {
        return keys(d).map(known::get)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Stream<String> keys(Description d) {
        var control = d.controlNumber().isEmpty() ? Stream.<String>of() : Stream.of("c:" + d.controlNumber());
        return Stream.concat(control, d.isbns().stream().map(i -> "i:" + i));
    }

    static Piece piece(int seq, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Parsed p ->
                new Piece(
                        seq,
                        p.offset(),
                        p.bytes(),
                        p.repairs().isEmpty() ? ImportBatch.Outcome.ACCEPTED : ImportBatch.Outcome.REPAIRED,
                        p.repairs().stream().map(Repair::name).distinct().collect(Collectors.joining(", ")),
                        p.repairs().stream()
                                .map(r -> r.place() + ": " + r.detail())
                                .distinct()
                                .limit(5)
                                .collect(Collectors.joining("; ")),
                        DescriptionRules.title(p.record()),
                        Validator.check(p.record()).size(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
            case Outcome.Quarantined q ->
                bare(seq, q, ImportBatch.Outcome.QUARANTINED, q.reason().code(), q.detail());
            case Outcome.Junk j -> bare(seq, j, ImportBatch.Outcome.JUNK, "", "");
        };
    }

    private static Piece bare(int seq, Outcome o, ImportBatch.Outcome became, String reasons, String detail) {
        return new Piece(
                seq,
                o.offset(),
                o.bytes(),
                became,
                reasons,
                detail,
                "",
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
