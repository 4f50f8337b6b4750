package org.fettle.library.processing;

import java.util.List;
import java.util.UUID;
import org.fettle.people.Reason;
import org.fettle.people.Remedy;

/// What came of a scan at a station.
public sealed interface Stepping {
    /// The step has begun; the same scan again, or one key, ends it.
    record Begun(Copy copy, Passage passage, UUID assignment) implements Stepping {}

    /// The step is done.
    ///
    /// @param record of the work
    /// @param next station to carry it to; empty when it is on the shelf
    record Done(Copy copy, UUID record, String taskType, String next) implements Stepping {}

    /// The law is against it.
    record Refused(Copy copy, List<Reason> reasons, List<Remedy> remedies) implements Stepping {
        public Refused {
            reasons = List.copyOf(reasons);
            remedies = List.copyOf(remedies);
        }
    }

    /// Not this piece, not here, or not this person.
    ///
    /// @param said key of the sentence that says it and what to do
    record Wrong(String said, List<String> arguments) implements Stepping {
        public Wrong {
            arguments = List.copyOf(arguments);
        }
    }
}
