package org.fettle.library.catalogue;

import java.util.List;
import org.fettle.marc.check.Problem;

/// What came of saving a record.
public sealed interface Saving {
    /// A draft; the work goes on.
    record Kept(Bib bib) implements Saving {}

    /// Within her level: everybody sees it from now on.
    record Accepted(Bib bib) implements Saving {}

    /// Beyond her level: it waits for a librarian.
    record Proposed(Bib bib, Proposal proposal) implements Saving {}

    /// Errors that she has not said she means. Nothing was saved.
    record Faulty(List<Problem> problems) implements Saving {}

    /// Somebody saved in between. Nothing was saved.
    record Clash(Bib present) implements Saving {}

    /// She has not begun work on it, it is finished, or the record was withdrawn.
    record NotBegun() implements Saving {}
}
