package org.fettle.work;

import java.util.UUID;

/// The machine, book or other thing that work is done on.
///
/// @param kind a word of the module that owns it: `asset`, `item`, `record`, `site`
public record ThingRef(String kind, UUID id) {
    public ThingRef {
        if (!kind.matches("[a-z][a-z-]*")) throw new IllegalArgumentException("kind of thing '%s'".formatted(kind));
    }
}
