package org.fettle.library.catalogue;

import java.util.UUID;
import org.fettle.marc.MarcRecord;

/// What a cataloguer saves.
///
/// @param read the version she began from
/// @param why one line for the history
/// @param finish the work is done: accept or propose it; false keeps a draft
/// @param despite she has seen the errors and means it
public record SaveRecord(UUID record, int read, MarcRecord content, String why, boolean finish, boolean despite) {}
