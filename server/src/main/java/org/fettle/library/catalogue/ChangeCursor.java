package org.fettle.library.catalogue;

/// A place in the feed of changes. Sequence numbers alone would pass over a transaction that commits late.
///
/// @param transaction the database's number of the transaction
public record ChangeCursor(String transaction, long seq) {}
