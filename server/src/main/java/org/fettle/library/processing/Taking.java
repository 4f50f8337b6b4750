package org.fettle.library.processing;

import java.util.List;
import org.fettle.people.Reason;
import org.fettle.people.Remedy;

/// What came of scanning a piece of a delivery.
public sealed interface Taking {
    record Taken(Piece piece, Copy copy) implements Taking {}

    /// The law is against it; nothing was saved.
    record Refused(List<Reason> reasons, List<Remedy> remedies) implements Taking {
        public Refused {
            reasons = List.copyOf(reasons);
            remedies = List.copyOf(remedies);
        }
    }

    /// Nothing was saved.
    ///
    /// @param said key of the sentence that says why and what to do
    record Wrong(String said, List<String> arguments) implements Taking {
        public Wrong {
            arguments = List.copyOf(arguments);
        }
    }
}
