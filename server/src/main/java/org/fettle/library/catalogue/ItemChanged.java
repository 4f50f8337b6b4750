package org.fettle.library.catalogue;

import java.util.UUID;

/// Event: an item was added, or a part of its state is another.
public record ItemChanged(UUID item, UUID record) {}
