package org.fettle.bench.peers;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The whole of what Timefold plans.
@PlanningSolution
public class Day {
    @PlanningEntityCollectionProperty
    private List<Van> vans = new ArrayList<>();

    @PlanningEntityCollectionProperty
    @ValueRangeProvider
    private List<Stop> stops = new ArrayList<>();

    @PlanningScore
    private @Nullable HardSoftLongScore score;

    @SuppressWarnings("unused") // Timefold clones
    public Day() {}

    Day(Instance instance) {
        for (int v = 0; v < instance.vehicles(); v++) vans.add(new Van(v, instance.capacity()));
        for (int node = 1; node < instance.nodes(); node++) stops.add(new Stop(instance, node));
    }

    List<Van> vans() {
        return vans;
    }

    @Nullable
    HardSoftLongScore score() {
        return score;
    }
}
