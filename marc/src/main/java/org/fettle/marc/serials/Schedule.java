package org.fettle.marc.serials;

import java.util.Optional;

/// When the next issue comes.
interface Schedule {
    /// Empty if none comes within the years that are looked at.
    ///
    /// @param anchor the day of the month that the serial keeps to, 0 if none is known
    /// @param numbersCombined whether the present issue carries several numbers, and so was combined by its
    ///     publisher
    Optional<Span> next(Span present, int anchor, boolean numbersCombined);
}
