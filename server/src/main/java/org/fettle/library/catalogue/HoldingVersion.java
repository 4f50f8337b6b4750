package org.fettle.library.catalogue;

import java.time.Instant;
import org.fettle.marc.MarcRecord;

/// What a holdings record said from then on.
public record HoldingVersion(int version, MarcRecord record, String why, Instant at, String by) {}
