package org.fettle.bench.peers;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.variable.PlanningListVariable;
import java.util.ArrayList;
import java.util.List;

/// A vehicle as Timefold plans it.
@PlanningEntity
public class Van {
    @PlanningId
    private int number;

    private int capacity;

    @PlanningListVariable
    private List<Stop> stops = new ArrayList<>();

    @SuppressWarnings("unused") // Timefold clones
    public Van() {}

    Van(int number, int capacity) {
        this.number = number;
        this.capacity = capacity;
    }

    int number() {
        return number;
    }

    int capacity() {
        return capacity;
    }

    List<Stop> stops() {
        return stops;
    }
}
