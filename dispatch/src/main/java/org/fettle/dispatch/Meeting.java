package org.fettle.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.fettle.dispatch.Insertion.Place;

/// When two people may begin a visit together.
///
/// A place is good from the first second work can begin there to the last. In between every second will do that is in
/// a window and not in the way of a pause, so that two places are judged without walking their days again. Where the
/// time from leaving to being back counts, later may be better, and the days are walked.
final class Meeting {
    @FunctionalInterface
    interface Begin {
        /// When work begins there, no earlier than `notBefore`; empty if the day then fails.
        OptionalInt at(Place place, int notBefore);
    }

    /// A place that is good for one person alone.
    final class Candidate {
        final Place place;
        final int begin;
        private final Walk walk;
        private int last = -1;

        private Candidate(Place place, int begin) {
            this.place = place;
            this.begin = begin;
            walk = new Walk(problem, place.technician(), place.shift());
        }

        /// The day works with that beginning; whether it suits windows and pause is not asked.
        private boolean works(int start) {
            if (start <= begin) return true;
            if (start > shift(place).until()) return false;
            if (last < 0) last = Meeting.this.last(place, begin);
            return start <= last;
        }

        private int from(int notBefore) {
            if (notBefore >= Flat.NEVER) return Flat.NEVER;
            if (walked) return Meeting.this.begin.at(place, notBefore).orElse(Flat.NEVER);
            return walk.begin(visit, notBefore);
        }
    }

    private final Problem problem;
    private final Visit visit;
    private final Begin begin;
    private final boolean walked;

    Meeting(Problem problem, Visit visit, Begin begin) {
        this.problem = problem;
        this.visit = visit;
        this.begin = begin;
        walked = problem.weights().perWorkingSecond() > 0
                || problem.technicians().stream()
                        .flatMap(t -> t.shifts().stream())
                        .anyMatch(Technician.Shift::limited);
    }

    /// Those that are good for one person alone.
    List<Candidate> candidates(List<Place> places) {
        var good = new ArrayList<Candidate>();
        for (var place : places)
            begin.at(place, Integer.MIN_VALUE).ifPresent(first -> good.add(new Candidate(place, first)));
        return good;
    }

    /// By halving: if a day works with a later beginning, it does with an earlier one.
    private int last(Place place, int first) {
        int low = first;
        int high = shift(place).until();
        while (low < high) {
            int middle = low + (high - low + 1) / 2;
            var later = begin.at(place, middle);
            if (later.isPresent()) low = Math.max(middle, later.getAsInt());
            else high = middle - 1;
        }
        return low;
    }

    private Technician.Shift shift(Place place) {
        return problem.technicians().get(place.technician()).shifts().get(place.shift());
    }

    /// The first second that suits both: each side pushes the other later until both agree or one cannot.
    OptionalInt common(Candidate one, Candidate two) {
        int start = Math.max(one.begin, two.begin);
        while (start < Flat.NEVER && (walked || one.works(start) && two.works(start))) {
            int other = two.from(one.from(start));
            if (other == start) return OptionalInt.of(start);
            start = other;
        }
        return OptionalInt.empty();
    }
}
