package org.fettle.dispatch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;

/// What becomes of each visit between two plans of one problem.
///
/// @param from who comes before, by seat; nobody when it was left out
/// @param to who comes now, by seat; nobody when it is left out
/// @param startBefore when work began; absent when it was left out
/// @param startNow when work begins; absent when it is left out
public record Diff(int visit, List<Integer> from, List<Integer> to, OptionalInt startBefore, OptionalInt startNow) {
    public Diff {
        from = List.copyOf(from);
        to = List.copyOf(to);
    }

    /// Served by others than before, or served at all, or no longer.
    public boolean others() {
        return !from.equals(to);
    }

    /// Seconds that work begins later than before; 0 unless it is served in both.
    public int later() {
        return startBefore.isPresent() && startNow.isPresent() ? startNow.getAsInt() - startBefore.getAsInt() : 0;
    }

    /// Those that change hands or times, by visit.
    public static List<Diff> between(Plan before, Plan now) {
        var old = served(before);
        var fresh = served(now);
        var visits = new TreeSet<>(old.keySet());
        visits.addAll(fresh.keySet());
        var changed = new ArrayList<Diff>();
        for (int visit : visits) {
            var was = old.getOrDefault(visit, Served.NOT);
            var is = fresh.getOrDefault(visit, Served.NOT);
            if (!was.equals(is)) changed.add(new Diff(visit, was.people(), is.people(), was.start(), is.start()));
        }
        return List.copyOf(changed);
    }

    private record Served(List<Integer> people, OptionalInt start) {
        static final Served NOT = new Served(List.of(), OptionalInt.empty());
    }

    private static Map<Integer, Served> served(Plan plan) {
        var served = new HashMap<Integer, Served>();
        for (var route : plan.routes())
            for (var stop : route.stops())
                served.merge(
                        stop.visit(),
                        new Served(List.of(route.technician()), OptionalInt.of(stop.start())),
                        (one, other) -> joined(one, other, stop.seat()));
        return served;
    }

    /// @param seat of the other one; a visit has two at most
    private static Served joined(Served one, Served other, int seat) {
        var first = seat == 0 ? other : one;
        var second = seat == 0 ? one : other;
        return new Served(List.of(first.people().getFirst(), second.people().getFirst()), one.start());
    }
}
