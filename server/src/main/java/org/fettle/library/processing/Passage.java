package org.fettle.library.processing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// One item's way through the processing area.
///
/// @param position of the step that is next
/// @param task of that step, or of the last one when it has ended
/// @param stepSince since when it waits for that step
public record Passage(
        UUID id,
        UUID item,
        Kind route,
        boolean rush,
        int position,
        String taskType,
        UUID task,
        Instant began,
        Instant stepSince,
        Optional<Instant> ended) {}
