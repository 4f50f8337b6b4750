package org.fettle.library.catalogue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fettle.library.catalogue.ImportBatch.Piece;
import org.fettle.library.catalogue.ImportBatch.State;
import org.fettle.library.catalogue.ImportBatch.Target;
import org.fettle.marc.format.Outcome;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What could not be read is put right by hand and tried again. The bytes of the file stay as they came.
@Service
public class Quarantine {
    private final ImportStore store;
    private final MendingStore mending;
    private final Imports imports;
    private final Clock clock;

    Quarantine(ImportStore store, MendingStore mending, Imports imports, Clock clock) {
        this.store = store;
        this.mending = mending;
        this.imports = imports;
        this.clock = clock;
    }

    /// Of a file that is taken in already, the record is made at once, as the file's were.
    @Transactional
    public Retrying retry(Actor by, UUID batch, int seq, byte[] corrected) {
        var found = store.lock(batch).filter(b -> mayRetry(by, b));
        var piece = store.piece(batch, seq).filter(Quarantine::waits);
        if (found.isEmpty() || piece.isEmpty()) return new Retrying.NotNow();
        var outcomes = read(corrected);
        var parsed = outcomes.stream().filter(o -> o instanceof Outcome.Parsed).toList();
        if (parsed.size() != 1) return unreadable(outcomes, parsed.size());
        var record = ((Outcome.Parsed) parsed.getFirst()).record();
        var as = Imports.piece(seq, parsed.getFirst());
        var same = imports.same(DescriptionRules.describe(record));
        if (!mending.correct(batch, as, corrected, same, by.name(), clock.instant())) return new Retrying.NotNow();
        if (found.get().state() == State.TAKEN) imports.make(by, found.get(), seq, seq + 1);
        return new Retrying.Read(as.title(), store.piece(batch, seq).flatMap(Piece::record));
    }

    /// The bytes as they stood in the file.
    @Transactional(readOnly = true)
    public Optional<byte[]> original(UUID batch, int seq) {
        return mending.original(batch, seq);
    }

    static boolean waits(Piece piece) {
        return EnumSet.of(ImportBatch.Outcome.QUARANTINED, ImportBatch.Outcome.JUNK)
                .contains(piece.outcome());
    }

    private static boolean mayRetry(Actor by, ImportBatch batch) {
        var accepting = batch.state() == State.TAKEN && batch.target().orElse(Target.QUEUE) == Target.ACCEPT;
        return EnumSet.of(State.STAGED, State.TAKEN).contains(batch.state()) && (!accepting || by.is(Role.LIBRARIAN));
    }

    private static List<Outcome> read(byte[] bytes) {
        try {
            var source = Reparse.source(new ByteArrayInputStream(bytes));
            var all = new ArrayList<Outcome>();
            for (var next = source.next(); next.isPresent(); next = source.next()) all.add(next.get());
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Retrying unreadable(List<Outcome> outcomes, int records) {
        if (records > 1) return new Retrying.Unreadable("several-records", records + " records");
        return outcomes.stream()
                .filter(o -> o instanceof Outcome.Quarantined)
                .map(o -> (Outcome.Quarantined) o)
                .findFirst()
                .map(q -> new Retrying.Unreadable(q.reason().code(), q.detail()))
                .orElse(new Retrying.Unreadable("no-record", ""));
    }
}
