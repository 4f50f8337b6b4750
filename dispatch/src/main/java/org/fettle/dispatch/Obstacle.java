package org.fettle.dispatch;

/// Why one technician does not serve one visit.
///
/// @param visit the visit that would suffer, or the one in question
/// @param seconds by how much it fails, where that can be counted; else 0
/// @param item the tool or the kind of part that lacks, else -1
public record Obstacle(int technician, Kind kind, int visit, int seconds, int item) {
    public enum Kind {
        /// The law's answer was no.
        NOT_ELIGIBLE,
        /// Would need a supervisor, and no seat for one or nobody who may is left.
        NO_SUPERVISOR,
        /// The customer or the dispatcher said: not this one.
        EXCLUDED,
        /// Pinned to somebody else.
        PINNED_ELSEWHERE,
        NO_SHIFT,
        /// The second it is pinned to, or the promise, lies `seconds` outside the visit's windows: no time is left.
        OUTSIDE_WINDOW,
        /// Even on an empty day: cannot be there before the window closes (`seconds` too late).
        TOO_FAR_FOR_WINDOW,
        /// Even on an empty day: cannot be back by the end of the shift (`seconds` too late).
        TOO_LONG_FOR_SHIFT,
        /// Between today's visits: arrives `seconds` after the window closes.
        LATE_FOR_WINDOW,
        /// Would make another planned visit begin `seconds` after its window.
        MAKES_LATE,
        /// The day would end `seconds` after the shift.
        PAST_SHIFT_END,
        NO_CAPACITY,
        /// Not in the van, and no stop at a store is allowed.
        NO_TOOL,
        /// Too few in the van and in the store, or today's other visits use them up.
        NO_PART,
        /// Could come, but nobody for the other seat at the same time.
        NO_PARTNER,
        /// Fits, but costs more than leaving it out.
        TOO_DEAR
    }

    public Obstacle(int technician, Kind kind, int visit, int seconds) {
        this(technician, kind, visit, seconds, -1);
    }
}
