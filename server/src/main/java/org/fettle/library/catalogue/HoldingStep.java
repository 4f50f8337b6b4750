package org.fettle.library.catalogue;

import org.fettle.marc.RecordDiff;

/// One version of a holdings record and what it changed.
public record HoldingStep(HoldingVersion version, RecordDiff diff) {}
