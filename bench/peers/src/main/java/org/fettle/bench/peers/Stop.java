package org.fettle.bench.peers;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.variable.CascadingUpdateShadowVariable;
import ai.timefold.solver.core.api.domain.variable.InverseRelationShadowVariable;
import ai.timefold.solver.core.api.domain.variable.NextElementShadowVariable;
import ai.timefold.solver.core.api.domain.variable.PreviousElementShadowVariable;
import org.jspecify.annotations.Nullable;

/// A visit as Timefold plans it.
@PlanningEntity
public class Stop {
    @PlanningId
    private int node;

    private @Nullable Instance instance;

    @InverseRelationShadowVariable(sourceVariableName = "stops")
    private @Nullable Van van;

    @PreviousElementShadowVariable(sourceVariableName = "stops")
    private @Nullable Stop previous;

    @NextElementShadowVariable(sourceVariableName = "stops")
    private @Nullable Stop next;

    @CascadingUpdateShadowVariable(targetMethodName = "update")
    private @Nullable Integer arrival;

    @SuppressWarnings("unused") // Timefold clones
    public Stop() {}

    Stop(Instance instance, int node) {
        this.instance = instance;
        this.node = node;
    }

    @SuppressWarnings("unused") // called by Timefold
    private void update() {
        if (van == null || instance == null) {
            arrival = null;
            return;
        }
        var before = previous;
        int leaves = instance.open()[0];
        if (before != null) leaves = before.start() + instance.work(before.node);
        arrival = leaves + leg();
    }

    int node() {
        return node;
    }

    @Nullable
    Van van() {
        return van;
    }

    boolean planned() {
        return arrival != null;
    }

    private Instance instance() {
        if (instance == null) throw new IllegalStateException("a stop without an instance");
        return instance;
    }

    private int start() {
        return Math.max(arrival == null ? 0 : arrival, instance().open()[node]);
    }

    int demand() {
        return instance().demand()[node];
    }

    /// From where the van comes, and back to the depot after the last stop.
    int drive() {
        return leg() + (next == null ? instance().distance()[node][0] : 0);
    }

    private int leg() {
        var before = previous;
        return instance().distance()[before == null ? 0 : before.node][node];
    }

    int late() {
        int late = Math.max(0, start() - instance().close()[node]);
        if (next != null) return late;
        int back = start() + instance().work(node) + instance().distance()[node][0];
        return late + Math.max(0, back - instance().close()[0]);
    }
}
