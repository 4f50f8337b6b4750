package org.fettle.schedule;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What came of publishing a plan. Only [Published] changed anything.
public sealed interface Publishing {
    /// @param changed how many appointments are other than before
    /// @param refused what the law or another duty was against at the last moment: left out, and why
    record Published(int changed, int leftOut, Map<UUID, List<Hindrance>> refused) implements Publishing {}

    /// These changed since the plan was made: plan again.
    record Stale(List<UUID> appointments) implements Publishing {}

    /// These were promised to their customers and would be left out: it takes a person's reason.
    record BreaksPromises(List<UUID> appointments) implements Publishing {}

    /// Unknown, or published before.
    record NotADraft(UUID plan) implements Publishing {}
}
