package org.fettle.library.processing;

import java.util.List;

/// What came of entering a packing list.
public sealed interface Announcing {
    record Announced(Packing packing) implements Announcing {}

    /// Nothing was saved.
    record Faulty(List<PackingList.Fault> faults) implements Announcing {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
