package org.fettle.library.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fettle.people.Reason;
import org.fettle.people.Remedy;

/// What came of beginning to catalogue a record.
public sealed interface Beginning {
    /// @param reviewer who will look at it, where the law allows it only under supervision; empty when what she saves
    /// is accepted at once
    record Begun(UUID assignment, String taskType, Optional<UUID> reviewer) implements Beginning {}

    record Refused(String taskType, List<Reason> reasons, List<Remedy> remedies) implements Beginning {}

    /// Somebody else is at it.
    record Taken(String name) implements Beginning {}

    /// The account belongs to no technician.
    record NoTechnician() implements Beginning {}

    /// There is no such record, or it was withdrawn.
    record Unknown() implements Beginning {}
}
