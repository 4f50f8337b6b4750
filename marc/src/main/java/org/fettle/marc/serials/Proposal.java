package org.fettle.marc.serials;

import java.time.LocalDate;

/// A change of pattern, with its evidence: what the present pattern makes of the issues since then, and what the
/// proposed one does.
///
/// @param since the date of the first issue that the present pattern does not have
public record Proposal(LocalDate since, Fit present, Learned proposed) {}
