package org.fettle.schedule;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// To whom and when a visit was given by hand.
record Pin(Optional<UUID> technician, Optional<Instant> start) {
    static final Pin NONE = new Pin(Optional.empty(), Optional.empty());
}
