package org.fettle.library.catalogue;

import java.util.Optional;

/// What came of trying corrected bytes again.
public sealed interface Retrying {
    /// It is a record now.
    ///
    /// @param record number of the record made of it, when its file was taken in before
    record Read(String title, Optional<String> record) implements Retrying {}

    /// Nothing was changed.
    record Unreadable(String reasons, String detail) implements Retrying {}

    /// The piece is no longer in quarantine, its file not at rest, or accepting is not this person's decision.
    record NotNow() implements Retrying {}
}
