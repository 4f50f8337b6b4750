package org.fettle.people;

import java.util.Set;
import java.util.UUID;

/// Who may do this, there, then?
///
/// @param others who else takes part in the same work at the same time, and could supervise
public record Question(UUID technician, String taskType, Place place, Interval when, Set<UUID> others) {
    public Question {
        others = Set.copyOf(others);
    }

    public static Question alone(UUID technician, String taskType, Place place, Interval when) {
        return new Question(technician, taskType, place, when, Set.of());
    }
}
