package org.fettle.work;

import java.time.Instant;
import java.util.UUID;

/// Somebody put their name to exactly these bytes.
///
/// @param documentHash SHA-256 of the document, hexadecimal
/// @param purpose e.g. `acceptance`, `report`
/// @param drawn true when there is a drawn line beside the typed name
public record Signature(
        UUID id,
        UUID record,
        String signer,
        String purpose,
        String documentHash,
        String mediaType,
        boolean drawn,
        Instant signedAt) {}
