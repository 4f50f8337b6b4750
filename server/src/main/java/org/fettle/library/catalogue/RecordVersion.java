package org.fettle.library.catalogue;

import java.time.Instant;
import org.fettle.marc.MarcRecord;

/// One version of a record, kept for ever.
public record RecordVersion(int version, MarcRecord record, BibState state, String why, Instant at, String by) {}
