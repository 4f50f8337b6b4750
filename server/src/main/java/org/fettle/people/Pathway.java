package org.fettle.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// One complete way to do a kind of work, alone or under supervision: everything that is missing, in order.
///
/// @param alone false when it leads only to work under supervision
public record Pathway(boolean alone, List<Step> steps) {
    public Pathway {
        steps = List.copyOf(steps);
    }

    /// Rough working hours until it holds.
    public double cost() {
        return steps.stream().mapToDouble(Step::cost).sum();
    }

    /// This, then that; of two steps of which one goes as far as the other and farther, the farther.
    Pathway then(Pathway next) {
        var all = new ArrayList<>(steps);
        for (var step : next.steps) {
            if (all.stream().anyMatch(step::isWithin)) continue;
            all.removeIf(other -> other.isWithin(step));
            all.add(step);
        }
        return new Pathway(alone, all);
    }

    /// True if there is nothing in this that is not in that, too.
    boolean isPartOf(Pathway that) {
        return Set.copyOf(that.steps).containsAll(steps);
    }
}
