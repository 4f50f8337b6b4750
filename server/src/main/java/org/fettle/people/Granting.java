package org.fettle.people;

import java.util.List;

/// What came of entering a qualification.
public sealed interface Granting {
    record Granted(Qualification qualification) implements Granting {}

    /// Nothing was saved.
    ///
    /// @param faults keys of sentences that say what is wrong and what to do
    record Refused(List<String> faults) implements Granting {
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
