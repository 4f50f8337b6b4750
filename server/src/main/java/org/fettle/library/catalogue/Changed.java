package org.fettle.library.catalogue;

import java.util.UUID;

/// One entry of the feed of changes.
public record Changed(ChangeCursor at, UUID record) {}
