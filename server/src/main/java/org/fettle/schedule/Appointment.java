package org.fettle.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fettle.people.Interval;

/// A visit to be: one or more tasks done in one go at one place. Who does them stands in work.
///
/// @param number short, as people say it: `V-501`
/// @param window when the work may be done
/// @param promised when it begins, as the customer was told
/// @param pinnedTechnician given to this one by hand
/// @param pinnedStart given to this time by hand
/// @param leftOut why nobody comes; empty unless LEFT_OUT
/// @param plan the published plan it was last part of
/// @param tasks in the order they are done
public record Appointment(
        UUID id,
        String number,
        LocalDate day,
        ZoneId zone,
        Interval window,
        Optional<Interval> promised,
        State state,
        Optional<UUID> pinnedTechnician,
        Optional<Instant> pinnedStart,
        List<Hindrance> leftOut,
        Optional<UUID> plan,
        int version,
        List<UUID> tasks) {
    public enum State {
        OPEN,
        PLANNED,
        TOLD,
        DRIVING,
        STARTED,
        DONE,
        LEFT_OUT,
        CANCELLED;

        /// Nobody is under way yet, so a plan may still move it.
        public boolean movable() {
            return this == OPEN || this == PLANNED || this == TOLD || this == LEFT_OUT;
        }

        /// Key of its name in the bundles.
        public String key() {
            return "schedule.state." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /// The same visit on a day on which nothing is settled yet.
    Appointment free(LocalDate on) {
        return new Appointment(
                id,
                number,
                on,
                zone,
                Interval.day(on, zone),
                Optional.empty(),
                State.OPEN,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                version,
                tasks);
    }

    public Appointment {
        leftOut = List.copyOf(leftOut);
        tasks = List.copyOf(tasks);
    }
}
