package org.fettle.library.processing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// What came from a vendor, with the packing list that came with it.
///
/// @param number short, as people say it: `D-104`
/// @param reference the vendor's own number of it
/// @param closed when somebody said that nothing more comes
public record Delivery(
        UUID id,
        String number,
        String vendor,
        String reference,
        LocalDate arrivedOn,
        Instant createdAt,
        Optional<Instant> closed,
        int version) {
    public boolean open() {
        return closed.isEmpty();
    }
}
