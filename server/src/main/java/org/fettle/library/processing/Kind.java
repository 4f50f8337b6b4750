package org.fettle.library.processing;

/// Kinds of material, each with a route of its own.
public enum Kind {
    BOOK,
    DVD,
    SERIAL,
    /// What came back from the bindery: it has its stamp, but needs a new label.
    REBOUND
}
