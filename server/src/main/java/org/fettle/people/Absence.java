package org.fettle.people;

import java.util.UUID;

/// When somebody who would work does not.
///
/// @param kind `holiday`, `sick`, `training`, `other`
public record Absence(UUID id, UUID technician, Interval when, String kind, String note) {}
