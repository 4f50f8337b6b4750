package org.fettle.people;

import java.util.UUID;

/// When somebody works.
public record Shift(UUID id, UUID technician, Interval when) {}
