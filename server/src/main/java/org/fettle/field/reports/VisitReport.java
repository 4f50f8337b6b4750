package org.fettle.field.reports;

import java.time.Instant;
import java.util.UUID;

/// The document of what was done for an order up to a record of work.
///
/// @param hash SHA-256 of its bytes, hexadecimal
public record VisitReport(UUID id, long number, UUID order, UUID record, String language, String hash, Instant madeAt) {
    /// As it is written on it, e.g. `VR-1001`.
    public String code() {
        return "VR-" + number;
    }
}
