package org.fettle.work;

import java.util.Optional;
import java.util.UUID;
import org.fettle.people.Interval;
import org.fettle.people.Place;
import org.fettle.platform.settings.Practice;

/// A task to be made; see [Task] for the fields.
public record NewTask(
        UUID id,
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
        Optional<UUID> origin) {
    public NewTask {
        if (minutes < 1) throw new IllegalArgumentException("a task of %d minutes".formatted(minutes));
        if (seats < 1 || seats > 4) throw new IllegalArgumentException("a task with %d seats; 1 to 4".formatted(seats));
        if (priority < 1 || priority > 5) throw new IllegalArgumentException("priority %d; 1 to 5".formatted(priority));
    }

    /// Work in the house: one person, no window, not exclusive.
    public static NewTask inHouse(
            UUID id,
            Practice practice,
            String taskType,
            String title,
            ThingRef thing,
            Place place,
            int minutes,
            UUID origin) {
        return new NewTask(
                id,
                practice,
                taskType,
                title,
                thing,
                place,
                Optional.empty(),
                Optional.empty(),
                minutes,
                1,
                3,
                false,
                Optional.of(origin));
    }
}
