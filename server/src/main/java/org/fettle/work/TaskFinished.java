package org.fettle.work;

import java.util.UUID;
import org.fettle.platform.actor.Actor;

/// Event: one person's part is on record.
///
/// @param by who reported it
/// @param state the task's after it: DONE when nothing is left, OPEN again when something is
public record TaskFinished(UUID task, UUID assignment, UUID record, Outcome outcome, TaskState state, Actor by) {}
