package org.fettle.work;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.values.Sha256;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What was done to every machine and every book, and by whom.
@Service
public class Records {
    private final RecordStore store;
    private final SignatureStore signatures;
    private final Clock clock;

    Records(RecordStore store, SignatureStore signatures, Clock clock) {
        this.store = store;
        this.signatures = signatures;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<TaskRecord> record(UUID id) {
        return store.byId(id);
    }

    @Transactional(readOnly = true)
    public List<TaskRecord> ofTask(UUID task) {
        return store.ofTask(task);
    }

    /// Newest first.
    ///
    /// @param before the last record of the page before; empty for the first page
    @Transactional(readOnly = true)
    public List<TaskRecord> ofThing(ThingRef thing, Optional<UUID> before, int limit) {
        return store.ofThing(thing, before, limit);
    }

    /// Newest first.
    @Transactional(readOnly = true)
    public List<TaskRecord> ofTechnician(UUID technician, Optional<UUID> before, int limit) {
        return store.ofTechnician(technician, before, limit);
    }

    /// Puts a record right: the old one stays, the new one says what is true. Empty if there is no such record.
    @Transactional
    public Optional<TaskRecord> correct(Actor by, UUID record, UUID correction, Outcome outcome, String summary) {
        var found = store.byId(record);
        if (found.isEmpty()) return Optional.empty();
        var r = found.get();
        var now = clock.instant();
        store.insert(
                new TaskRecord(
                        correction,
                        "",
                        r.task(),
                        r.practice(),
                        r.taskType(),
                        r.title(),
                        r.thing(),
                        r.technician(),
                        r.technicianName(),
                        r.supervisor(),
                        r.supervisorName(),
                        r.decision(),
                        r.worked(),
                        r.travel(),
                        outcome,
                        summary,
                        r.checks(),
                        r.readings(),
                        r.materials(),
                        r.photos(),
                        Optional.of(record),
                        now,
                        by.name()),
                Optional.empty());
        return store.byId(correction);
    }

    /// Keeps the exact bytes that were signed, and who signed them.
    ///
    /// @param image the drawn line; empty bytes when the name was typed
    @Transactional
    public Signature sign(
            Actor by, UUID record, String signer, String purpose, String mediaType, byte[] document, byte[] image) {
        var hash = Sha256.hex(document);
        signatures.keep(hash, mediaType, document);
        var signature = new Signature(
                UuidCreator.getTimeOrderedEpoch(),
                record,
                signer.strip(),
                purpose,
                hash,
                mediaType,
                image.length > 0,
                clock.instant());
        signatures.insert(signature, image);
        return signature;
    }

    @Transactional(readOnly = true)
    public List<Signature> signatures(UUID record) {
        return signatures.of(record);
    }

    /// The drawn line of one signature of a record, as a PNG. Empty when the name was typed.
    @Transactional(readOnly = true)
    public Optional<byte[]> drawn(UUID record, UUID signature) {
        return signatures.image(record, signature);
    }

    /// The bytes that have this SHA-256.
    @Transactional(readOnly = true)
    public Optional<byte[]> document(String hash) {
        return signatures.document(hash);
    }
}
