package org.fettle.people;

import java.util.ArrayList;
import java.util.List;

/// One complete way to do a kind of work, alone or under supervision: everything that is missing, in order.
///
/// @param alone false when it leads only to work under supervision
/// @param cost rough working hours until it holds
public record Pathway(boolean alone, List<Step> steps, double cost) {
    static final Pathway THERE = new Pathway(true, List.of());

    public Pathway {
        steps = List.copyOf(steps);
    }

    Pathway(boolean alone, List<Step> steps) {
        this(alone, steps, sum(steps));
    }

    private static double sum(List<Step> steps) {
        double sum = 0;
        for (var step : steps) sum += step.cost();
        return sum;
    }

    /// This, then that; of two steps of which one goes as far as the other and farther, the farther.
    Pathway then(Pathway next) {
        if (next.steps.isEmpty()) return this;
        if (steps.isEmpty()) return new Pathway(alone, next.steps, next.cost);
        var all = new ArrayList<>(steps);
        for (var step : next.steps) {
            if (isWithinOne(step, all)) continue;
            all.removeIf(other -> other.isWithin(step));
            all.add(step);
        }
        return new Pathway(alone, all);
    }

    private static boolean isWithinOne(Step step, List<Step> others) {
        for (var other : others) if (step.isWithin(other)) return true;
        return false;
    }

    /// True if there is nothing in this that is not in that, too.
    boolean isPartOf(Pathway that) {
        return that.steps.containsAll(steps); // a handful: quicker than hashing them
    }
}
