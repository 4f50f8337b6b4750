package org.fettle.people.rules;

import java.util.List;

/// What came of reading a pack.
public sealed interface PackReading {
    record Read(RulePack pack) implements PackReading {}

    record Faulty(List<PackFault> faults) implements PackReading {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
