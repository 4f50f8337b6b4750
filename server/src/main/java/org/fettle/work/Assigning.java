package org.fettle.work;

import java.util.List;
import java.util.UUID;
import org.fettle.people.Reason;
import org.fettle.people.Remedy;

/// What came of giving a task to somebody.
public sealed interface Assigning {
    record Assigned(Assignment assignment) implements Assigning {}

    /// The law, or the supervisor's absence, is against it.
    record Refused(List<Reason> reasons, List<Remedy> remedies) implements Assigning {
        public Refused {
            reasons = List.copyOf(reasons);
            remedies = List.copyOf(remedies);
        }
    }

    /// The technician is at another task at that time.
    record Taken(UUID technician) implements Assigning {}

    /// The task is done, cancelled or unknown, or all its seats are filled.
    record Closed(UUID task) implements Assigning {}
}
