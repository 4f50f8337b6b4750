package org.fettle.marc.serials;

import java.util.Optional;

/// A pattern inferred from what was received, for a person to accept.
///
/// @param caption the levels of the caption it was learned for, with frequency, regularity, units and calendar change
/// @param codes what was inferred as subfields: `$u12$vr$wm$x01$ycm07/08`
/// @param lag empty if no issue has a date
public record Learned(Caption caption, String codes, Fit fit, Optional<Lag> lag) {}
