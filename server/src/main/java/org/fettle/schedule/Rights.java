package org.fettle.schedule;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// The law's answer for one appointment: all its tasks, on its day.
///
/// @param alone who may do it on their own responsibility, or with a supervisor on call
/// @param supervised by trainee: who may supervise him on the spot
record Rights(Set<UUID> alone, Map<UUID, Set<UUID>> supervised) {
    Rights {
        alone = Set.copyOf(alone);
        supervised = Map.copyOf(supervised);
    }
}
