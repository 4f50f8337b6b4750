package org.fettle.bench.peers;

import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// Timefold's open edition: list variable, arrival as a cascading shadow variable, default phases, no assertions, one
/// thread. Its nearby selection belongs to the commercial edition.
final class TimefoldPeer {
    private TimefoldPeer() {}

    static PlanWithPeer.Found solve(Instance instance, Duration time, long seed) {
        long began = System.nanoTime();
        var config = new SolverConfig()
                .withSolutionClass(Day.class)
                .withEntityClasses(Van.class, Stop.class)
                .withConstraintProviderClass(Rules.class)
                .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                .withRandomSeed(seed);
        var day = new Day(instance);
        config.withTerminationSpentLimit(
                time.minusNanos(System.nanoTime() - began).truncatedTo(ChronoUnit.MILLIS));
        var solver = SolverFactory.<Day>create(config).buildSolver();
        var best = solver.solve(day);
        var score = best.score();
        if (score == null || !score.isFeasible())
            throw new IllegalStateException("Timefold found nothing feasible: " + score);
        List<List<Integer>> routes = best.vans().stream()
                .map(van -> van.stops().stream().map(Stop::node).toList())
                .toList();
        return new PlanWithPeer.Found(routes, 0);
    }
}
