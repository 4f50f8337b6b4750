package org.fettle.marc.serials;

import java.time.LocalDate;
import java.util.Optional;

/// An issue that the pattern lets come.
///
/// @param from the day of its date; of a month, season or year the first day
/// @param to of a combined issue the day of its last part, else the same as `from`
public record Expected(Issue issue, Optional<LocalDate> from, Optional<LocalDate> to) {}
