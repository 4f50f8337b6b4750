package org.fettle.library.processing;

/// What a scanned piece is to its packing list.
public enum Finding {
    EXPECTED,
    /// The list names this title, but fewer pieces.
    OVER,
    /// The list does not name it.
    NOT_LISTED
}
