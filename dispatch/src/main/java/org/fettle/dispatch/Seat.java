package org.fettle.dispatch;

import java.util.Map;
import java.util.OptionalInt;

/// One person needed at a visit. Who may sit here is the law's answer, given by the caller.
///
/// @param alone who may do it on their own responsibility
/// @param supervised by trainee: who of the other seat's holders may supervise. The supervisor must be `alone` there
/// @param pinned the only one who may sit here, whatever else would be cheaper
public record Seat(Who alone, Map<Integer, Who> supervised, OptionalInt pinned) {
    public Seat {
        supervised = Map.copyOf(supervised);
    }

    public Seat(Who alone) {
        this(alone, Map.of(), OptionalInt.empty());
    }

    public Seat pinnedTo(int technician) {
        return new Seat(alone, supervised, OptionalInt.of(technician));
    }

    /// May at least sit here if the right supervisor has the other seat.
    public boolean open(int technician) {
        return alone.has(technician) || supervised.containsKey(technician);
    }

    boolean pinnedAway(int technician) {
        return pinned.isPresent() && pinned.getAsInt() != technician;
    }
}
