package org.fettle.work;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fettle.people.Interval;
import org.fettle.platform.settings.Practice;

/// Which tasks. Empty means any.
///
/// @param window tasks whose window touches this
/// @param after the id of the last task of the page before
public record TaskQuery(
        Optional<Practice> practice,
        Set<TaskState> states,
        Set<String> taskTypes,
        Optional<UUID> origin,
        Optional<ThingRef> thing,
        Optional<Interval> window,
        Optional<UUID> after,
        int limit) {

    public static TaskQuery of(Practice practice, TaskState... states) {
        return new TaskQuery(
                Optional.of(practice),
                Set.of(states),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                200);
    }

    public static TaskQuery ofOrigin(UUID origin) {
        return new TaskQuery(
                Optional.empty(),
                Set.of(),
                Set.of(),
                Optional.of(origin),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                500);
    }

    public TaskQuery types(String... types) {
        return new TaskQuery(practice, states, Set.of(types), origin, thing, window, after, limit);
    }

    public TaskQuery touching(Interval when) {
        return new TaskQuery(practice, states, taskTypes, origin, thing, Optional.of(when), after, limit);
    }

    public TaskQuery on(ThingRef ref) {
        return new TaskQuery(practice, states, taskTypes, origin, Optional.of(ref), window, after, limit);
    }
}
