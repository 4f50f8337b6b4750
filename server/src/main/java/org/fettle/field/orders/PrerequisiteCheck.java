package org.fettle.field.orders;

import java.time.Instant;
import java.util.UUID;

/// What was found at the site.
///
/// @param note why not; needed when it failed
public record PrerequisiteCheck(
        UUID id, UUID line, UUID prerequisite, boolean passed, String note, String by, Instant at) {}
