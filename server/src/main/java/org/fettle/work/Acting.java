package org.fettle.work;

import java.util.List;
import org.fettle.people.Reason;
import org.fettle.people.Remedy;

/// What came of a person's action on a task or a record, as a page or a caller is told.
public sealed interface Acting {
    /// @param said key of the sentence that says it
    record Done(String said) implements Acting {}

    /// The law is against it.
    record Refused(List<Reason> reasons, List<Remedy> remedies) implements Acting {
        public Refused {
            reasons = List.copyOf(reasons);
            remedies = List.copyOf(remedies);
        }
    }

    /// It is too late, somebody else's, or not this person's to do.
    ///
    /// @param said key of the sentence that says it
    record NotNow(String said) implements Acting {}

    /// There is no such task, assignment or record, or this person does not see it.
    record Unknown() implements Acting {}
}
