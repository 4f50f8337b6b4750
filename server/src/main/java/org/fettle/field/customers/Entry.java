package org.fettle.field.customers;

import java.util.List;

/// What came of entering or changing something.
public sealed interface Entry<T> {
    record Saved<T>(T thing) implements Entry<T> {}

    /// Nothing was saved; every fault at once.
    record Faulty<T>(List<Fault> faults) implements Entry<T> {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /// Somebody was quicker; this is how it stands now.
    record Clash<T>(T present) implements Entry<T> {}
}
