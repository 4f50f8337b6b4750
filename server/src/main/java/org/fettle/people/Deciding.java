package org.fettle.people;

import java.util.List;

/// What came of asking for a decision that work may rest on.
public sealed interface Deciding {
    record Decided(StoredDecision decision) implements Deciding {}

    record Refused(List<Reason> reasons, List<Remedy> remedies) implements Deciding {
        public Refused {
            reasons = List.copyOf(reasons);
            remedies = List.copyOf(remedies);
        }
    }
}
