package org.fettle.work;

import java.util.UUID;

/// The machine, book or other thing that work is done on.
///
/// @param kind a word of the module that owns it: `asset`, `item`, `record`, `site`
public record ThingRef(String kind, UUID id) {
    public ThingRef {
        if (!kind.matches("[a-z][a-z-]*")) throw new IllegalArgumentException("kind of thing '%s'".formatted(kind));
    }

    /// The page of all that was done on it; it asks itself who may read that.
    public String history() {
        return "/things/%s/%s/history".formatted(kind, id);
    }
}
