package org.fettle.bench.crash;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// What the server promised: every write whose answer arrived here.
final class Ledger {
    /// A stored file: what was sent, and the id that came back.
    record Kept(UUID id, String name, String sha256, long size) {}

    /// A counter kept in an account's name. The server may hold `answered` or, when the answer was cut off, `sent`.
    record Count(UUID account, long answered, long sent) {}

    private final Map<UUID, Kept> files = new ConcurrentHashMap<>();
    private final Map<UUID, Count> counts = new ConcurrentHashMap<>();
    private final Set<UUID> deliveries = ConcurrentHashMap.newKeySet();
    private final Set<UUID> records = ConcurrentHashMap.newKeySet();
    private final AtomicLong answered = new AtomicLong();
    private final AtomicLong repeated = new AtomicLong();

    void kept(Kept file) {
        files.put(file.id(), file);
        answered.incrementAndGet();
    }

    void opened(UUID account) {
        counts.put(account, new Count(account, 0, 0));
        answered.incrementAndGet();
    }

    void sends(UUID account, long number) {
        counts.computeIfPresent(account, (_, c) -> new Count(account, c.answered(), number));
    }

    void counted(UUID account, long number) {
        counts.computeIfPresent(account, (_, c) -> new Count(account, number, number));
        answered.incrementAndGet();
    }

    void announced(UUID delivery) {
        deliveries.add(delivery);
        answered.incrementAndGet();
    }

    /// A record of work was answered.
    void worked(UUID record) {
        records.add(record);
        answered.incrementAndGet();
    }

    void repeated() {
        repeated.incrementAndGet();
    }

    Collection<Kept> files() {
        return files.values();
    }

    Collection<Count> counts() {
        return counts.values();
    }

    Set<UUID> deliveries() {
        return deliveries;
    }

    Set<UUID> records() {
        return records;
    }

    long answered() {
        return answered.get();
    }

    /// Calls sent again with their first key, because no answer came.
    long repeats() {
        return repeated.get();
    }
}
