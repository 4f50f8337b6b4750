package org.fettle.library.catalogue;

import java.util.List;

/// What came of saving a holdings record.
public sealed interface HoldingSaving {
    record Saved(Holding holding) implements HoldingSaving {}

    /// Nothing was saved.
    record Faulty(List<Fault> faults) implements HoldingSaving {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /// Somebody saved another version in between.
    record Clash(HoldingVersion present) implements HoldingSaving {}

    /// The title was withdrawn. Nothing was saved.
    record Withdrawn() implements HoldingSaving {}

    /// @param key of the sentence that says what to do
    /// @param value the field or subfield in question
    record Fault(String key, String value) {}
}
