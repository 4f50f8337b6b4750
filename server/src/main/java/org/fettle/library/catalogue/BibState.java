package org.fettle.library.catalogue;

import java.util.Locale;

/// Where the newest version of a record stands.
public enum BibState {
    /// Somebody works on it, or it waits in the queue.
    DRAFT,
    /// Waits for a librarian.
    PROPOSED,
    ACCEPTED,
    /// Came in by an import that was undone: found by nobody, kept as what it was.
    WITHDRAWN;

    public String key() {
        return "catalogue.state." + name().toLowerCase(Locale.ROOT);
    }
}
