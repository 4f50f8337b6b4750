package org.fettle.schedule;

import java.util.List;
import java.util.UUID;

/// What came of taking only some of a plan's changes.
public sealed interface Parting {
    /// A draft of its own: the chosen changes, everything else as it stands.
    record Draft(UUID plan) implements Parting {}

    /// These cannot be as chosen while the others stay where they are.
    record Clash(List<UUID> appointments) implements Parting {
        public Clash {
            appointments = List.copyOf(appointments);
        }
    }

    /// Unknown, or published before.
    record NotADraft(UUID plan) implements Parting {}
}
