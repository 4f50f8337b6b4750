package org.fettle.work;

import java.time.Instant;

/// A task as a list shows it.
///
/// @param who names of those who have it, separated by commas; empty when nobody has
public record TaskLine(Task task, String who, Instant createdAt) {}
