package org.fettle.library.catalogue;

import java.util.List;
import java.util.Locale;
import org.fettle.marc.check.Problem;
import org.fettle.people.Reason;
import org.fettle.people.Remedy;

/// What came of a librarian's decision.
public sealed interface Reviewing {
    record Decided(Bib bib, Proposal proposal) implements Reviewing {}

    /// The law is against it.
    record Refused(List<Reason> reasons, List<Remedy> remedies) implements Reviewing {}

    /// Errors in her own changes that she has not said she means.
    record Faulty(List<Problem> problems) implements Reviewing {}

    record Not(Why why) implements Reviewing {}

    enum Why {
        /// There is no such proposal, or it is decided.
        CLOSED,
        OWN_WORK,
        COMMENT_NEEDED,
        NO_TECHNICIAN,
        BUSY;

        public String key() {
            return "catalogue.review.not." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
