package org.fettle.people;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Somebody took it upon himself.
///
/// @param overridden what the law said
public record Overridden(
        UUID decision,
        String technician,
        String taskType,
        Interval during,
        Place place,
        List<Reason> overridden,
        String reason,
        String by,
        Instant at) {}
