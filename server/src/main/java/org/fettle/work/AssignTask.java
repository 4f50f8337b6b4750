package org.fettle.work;

import java.util.Optional;
import java.util.UUID;
import org.fettle.people.Interval;

/// @param id of the assignment, made by the caller
/// @param supervisor who is to supervise; empty to take any of the others who may
public record AssignTask(UUID id, UUID task, UUID technician, Interval during, Optional<UUID> supervisor) {}
