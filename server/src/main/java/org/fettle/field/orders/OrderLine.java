package org.fettle.field.orders;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.fettle.field.machines.Purpose;
import org.fettle.people.Interval;

/// One item of work of an order.
///
/// @param asset the machine; reserved when it is sold, there once it is installed
/// @param minutes what it is thought to take
/// @param seats how many people at the same time
/// @param during when it may be done
/// @param within the line in whose visit it is done, if there is time
/// @param task of work; none before one is needed
public record OrderLine(
        UUID id,
        UUID order,
        int position,
        Purpose purpose,
        UUID model,
        UUID asset,
        String taskType,
        int minutes,
        int seats,
        int priority,
        Optional<Interval> during,
        Optional<UUID> within,
        Optional<UUID> task,
        State state,
        int version) {
    /// WAITING: for the visit of the line it lies within. OPEN: somebody is to be sent, or was and could not end it.
    public enum State {
        WAITING,
        OPEN,
        UNDER_WAY,
        DONE,
        CANCELLED;

        public String key() {
            return "orders.line." + name().toLowerCase(Locale.ROOT);
        }

        boolean closed() {
            return this == DONE || this == CANCELLED;
        }
    }
}
