package org.fettle.work;

import java.util.List;
import java.util.UUID;
import org.fettle.people.Reason;
import org.fettle.people.Remedy;

/// What came of beginning work.
public sealed interface Starting {
    record Started(Assignment assignment) implements Starting {}

    record Refused(List<Reason> reasons, List<Remedy> remedies) implements Starting {
        public Refused {
            reasons = List.copyOf(reasons);
            remedies = List.copyOf(remedies);
        }
    }

    /// The technician has begun another task of this kind and not finished it.
    record Busy(UUID technician) implements Starting {}

    /// There is no such assignment to be started.
    record Closed(UUID assignment) implements Starting {}
}
