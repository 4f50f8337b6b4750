package org.fettle.work;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What somebody wants to see in the list of tasks. The live ones by urgency, the closed ones the newest first.
///
/// @param state `live`, or a state's name in small letters
/// @param type code of a kind of work, or its beginning with a dot at the end (`cat.`); empty for all
/// @param text words of the title, or a number; empty for all
/// @param mine only what this person does or supervises
/// @param after the last task of the page before
public record TaskFilter(String state, String type, String text, boolean mine, Optional<UUID> after) {
    public static final TaskFilter LIVE = new TaskFilter("live", "", "", false, Optional.empty());

    boolean live() {
        return states().stream().noneMatch(TaskState::closed);
    }

    Set<TaskState> states() {
        return switch (state.toUpperCase(Locale.ROOT)) {
            case "OPEN" -> Set.of(TaskState.OPEN);
            case "ASSIGNED" -> Set.of(TaskState.ASSIGNED);
            case "STARTED" -> Set.of(TaskState.STARTED);
            case "DONE" -> Set.of(TaskState.DONE);
            case "CANCELLED" -> Set.of(TaskState.CANCELLED);
            default -> Set.of(TaskState.OPEN, TaskState.ASSIGNED, TaskState.STARTED);
        };
    }
}
