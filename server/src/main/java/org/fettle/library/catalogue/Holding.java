package org.fettle.library.catalogue;

import java.util.UUID;

/// What the library has of a title at one location, in words.
///
/// @param statement e.g. `v.1(1990)-v.30(2019)`
/// @param version 0 for a new one
public record Holding(
        UUID id, UUID record, String location, String callNumber, String statement, String note, int version) {}
