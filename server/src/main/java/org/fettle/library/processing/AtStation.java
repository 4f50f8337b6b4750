package org.fettle.library.processing;

import java.util.List;
import java.util.Optional;

/// What somebody at a station sees: the piece in hand, if any, and what waits.
///
/// @param begun true when the piece in hand has begun here: one key ends it
public record AtStation(
        String station, Optional<Copy> copy, Optional<Passage> passage, boolean begun, List<Waiting> waiting) {
    /// Where the piece in hand belongs next; empty when it is on no way.
    public String next() {
        return passage.filter(p -> p.ended().isEmpty()).map(Passage::taskType).orElse("");
    }
}
