package org.fettle.dispatch;

import java.util.List;
import java.util.Optional;

/// Somebody who drives and works.
///
/// @param id what the caller calls this person; only handed back
/// @param shifts when and from where; each makes one route; they do not overlap
/// @param capacity how much demand one route may carry
/// @param callOut cost of using a shift at all, in the unit of [Weights]
/// @param van what is in it at the beginning of each shift
/// @param store where each shift may stop once for what the van lacks
public record Technician(String id, List<Shift> shifts, int capacity, long callOut, Kit van, Optional<Store> store) {
    public Technician {
        shifts = List.copyOf(shifts);
        if (capacity < 0) throw new IllegalArgumentException("technician %s: capacity %d".formatted(id, capacity));
        if (callOut < 0) throw new IllegalArgumentException("technician %s: call-out cost %d".formatted(id, callOut));
        for (int i = 1; i < shifts.size(); i++)
            if (shifts.get(i).from() < shifts.get(i - 1).until())
                throw new IllegalArgumentException(
                        "technician %s: shift %d begins before the one before it ends. ".formatted(id, i)
                                + "Maybe sort the shifts by time");
    }

    public Technician(String id, List<Shift> shifts, int capacity, long callOut) {
        this(id, shifts, capacity, callOut, Kit.EMPTY, Optional.empty());
    }

    public Technician(String id, Shift... shifts) {
        this(id, List.of(shifts), Integer.MAX_VALUE, 0);
    }

    public Technician with(Kit inVan, Optional<Store> stop) {
        return new Technician(id, shifts, capacity, callOut, inVan, stop);
    }

    /// Leaves `startPlace` not before `from` and is at `endPlace` by `until`; seconds since the plan's midnight.
    ///
    /// @param longest seconds from leaving to being back, at most; not together with a pause, nor with visits of
    ///     several windows
    public record Shift(int startPlace, int endPlace, int from, int until, Optional<Pause> pause, int longest) {
        public Shift {
            if (pause.isPresent() && longest < until - from)
                throw new IllegalArgumentException(
                        "a shift has a pause and is limited to %d s: not both can be planned".formatted(longest));
            if (longest < 0)
                throw new IllegalArgumentException("the longest a shift may take is %d".formatted(longest));
            if (until < from)
                throw new IllegalArgumentException("shift ends (%d) before it starts (%d)".formatted(until, from));
            if (pause.isPresent() && (pause.get().from() < from || pause.get().until() > until))
                throw new IllegalArgumentException(
                        "pause %s lies outside the shift [%d, %d)".formatted(pause.get(), from, until));
        }

        public Shift(int startPlace, int endPlace, int from, int until, Optional<Pause> pause) {
            this(startPlace, endPlace, from, until, pause, Integer.MAX_VALUE);
        }

        public Shift(int place, int from, int until) {
            this(place, place, from, until, Optional.empty());
        }

        /// No longer than from its beginning to its end anyway.
        boolean limited() {
            return longest < until - from;
        }
    }

    /// `[from, until)`: no work goes on, a drive stands still and goes on afterwards.
    public record Pause(int from, int until) {
        public Pause {
            if (until <= from)
                throw new IllegalArgumentException("pause ends (%d) before it starts (%d)".formatted(until, from));
        }
    }
}
