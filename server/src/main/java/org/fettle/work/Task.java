package org.fettle.work;

import java.util.Optional;
import java.util.UUID;
import org.fettle.people.Interval;
import org.fettle.people.Place;
import org.fettle.platform.settings.Practice;

/// One piece of work on one thing, of one kind that the law knows.
///
/// @param number short, as people say it: `T-1042`
/// @param taskType code of a [org.fettle.people.TaskType]
/// @param spot where to drive to; empty for work in the house
/// @param window when it may be done
/// @param minutes what it is thought to take one person
/// @param seats how many people at the same time
/// @param priority 1 (first) to 5
/// @param exclusive nobody can be at two such tasks at once (a visit); false for work in a queue
/// @param origin what it came from: a work order, an import
public record Task(
        UUID id,
        String number,
        Practice practice,
        String taskType,
        String title,
        ThingRef thing,
        Place place,
        Optional<Spot> spot,
        Optional<Interval> window,
        int minutes,
        int seats,
        int priority,
        boolean exclusive,
        Optional<UUID> origin,
        TaskState state,
        int version) {}
