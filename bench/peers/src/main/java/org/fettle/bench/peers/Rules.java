package org.fettle.bench.peers;

import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import java.util.Objects;

/// Load and time are hard, driving is soft. Reckoned by stop, so that a move asks only about the stops it touches.
public class Rules implements ConstraintProvider {
    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {
            factory.forEach(Stop.class)
                    .filter(Stop::planned)
                    .groupBy(stop -> Objects.requireNonNull(stop.van()), ConstraintCollectors.sum(Stop::demand))
                    .filter((van, load) -> load > van.capacity())
                    .penalizeLong(HardSoftLongScore.ONE_HARD, (van, load) -> load - van.capacity())
                    .asConstraint("load"),
            factory.forEach(Stop.class)
                    .filter(stop -> stop.planned() && stop.late() > 0)
                    .penalizeLong(HardSoftLongScore.ONE_HARD, Stop::late)
                    .asConstraint("late"),
            factory.forEach(Stop.class)
                    .filter(Stop::planned)
                    .penalizeLong(HardSoftLongScore.ONE_SOFT, Stop::drive)
                    .asConstraint("driving")
        };
    }
}
