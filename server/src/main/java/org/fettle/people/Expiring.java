package org.fettle.people;

import java.util.List;
import java.util.UUID;

/// A qualification that runs out, and the decisions that rest on it.
///
/// @param days until its last day; negative when it is over
public record Expiring(Technician technician, Qualification qualification, long days, List<UUID> decisions) {
    public Expiring {
        decisions = List.copyOf(decisions);
    }
}
