package org.fettle.field.orders;

import java.util.List;
import org.fettle.people.Reason;
import org.fettle.people.Remedy;
import org.fettle.work.Assignment;

/// What came of a technician beginning a line on the spot.
public sealed interface Joining {
    record Joined(Assignment assignment) implements Joining {}

    /// The law is against it.
    record Refused(List<Reason> reasons, List<Remedy> remedies) implements Joining {
        public Refused {
            reasons = List.copyOf(reasons);
            remedies = List.copyOf(remedies);
        }
    }

    /// It is not to be begun now: done, given to somebody else, or another visit is under way.
    record NotNow(String why) implements Joining {}
}
