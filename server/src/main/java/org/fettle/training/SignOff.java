package org.fettle.training;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// An assessor has seen it done well.
///
/// @param record the work that was seen; empty for practice without an order
public record SignOff(
        UUID id, UUID enrolment, UUID task, Optional<UUID> record, String note, String signedBy, Instant signedAt) {}
