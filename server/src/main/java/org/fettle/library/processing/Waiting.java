package org.fettle.library.processing;

/// One piece in the processing area, as the queue shows it.
///
/// @param begun true while somebody is at its next step
public record Waiting(Passage passage, Copy copy, boolean begun) {}
