package org.fettle.work;

import java.time.Instant;
import java.util.UUID;

/// Event: somebody began.
public record TaskStarted(UUID task, UUID assignment, UUID technician, Instant at) {}
