package org.fettle.people;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/// The answer to a [Question].
public sealed interface Eligibility {
    record Allowed(Basis basis) implements Eligibility {}

    /// @param presence how near the supervisor must be
    /// @param ratio how many people one supervisor may supervise at the same instant
    /// @param supervisors who of the others may be the supervisor; never empty
    record AllowedUnderSupervision(Basis basis, Presence presence, int ratio, Set<UUID> supervisors)
            implements Eligibility {
        public AllowedUnderSupervision {
            supervisors = Set.copyOf(supervisors);
            if (supervisors.isEmpty()) throw new IllegalArgumentException("supervision without a supervisor");
        }
    }

    /// @param remedies the cheapest first
    record Refused(List<Reason> reasons, List<Remedy> remedies) implements Eligibility {
        public Refused {
            reasons = List.copyOf(reasons);
            remedies = List.copyOf(remedies);
            if (reasons.isEmpty()) throw new IllegalArgumentException("a refusal without a reason");
        }
    }
}
