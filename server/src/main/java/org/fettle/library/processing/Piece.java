package org.fettle.library.processing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// One piece that was taken out of the box and scanned.
///
/// @param scanned as the scanner read it
/// @param record in the catalogue
/// @param work id of the record of work
public record Piece(
        UUID id, Optional<UUID> line, String scanned, Finding finding, UUID record, UUID item, UUID work, Instant at) {}
