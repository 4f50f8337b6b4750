package org.fettle.people;

import java.time.LocalDate;
import java.util.List;
import org.fettle.people.rules.PackFault;

/// What came of uploading a rule pack.
public sealed interface PackUpload {
    record Stored(String pack, String version, LocalDate effectiveFrom) implements PackUpload {}

    /// Nothing was stored.
    record Faulty(List<PackFault> faults) implements PackUpload {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
