package org.fettle.platform.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// One change of one row.
///
/// @param action insert, update or delete
/// @param name of who acted, as it was then
/// @param door by which the change came in
public record AuditEntry(
        long id,
        Instant at,
        String table,
        String row,
        String action,
        List<Change> changes,
        UUID actor,
        String name,
        String door,
        String request) {

    /// What one column held before and after; empty where there was nothing.
    public record Change(String column, String from, String to) {
        @Override
        public String toString() {
            return "%s: %s → %s".formatted(column, from.isEmpty() ? "∅" : from, to.isEmpty() ? "∅" : to);
        }
    }

    String sentence() {
        return changes.stream().map(Change::toString).collect(Collectors.joining("; "));
    }
}
