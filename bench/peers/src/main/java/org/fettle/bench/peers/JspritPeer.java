package org.fettle.bench.peers;

import com.graphhopper.jsprit.core.algorithm.box.Jsprit;
import com.graphhopper.jsprit.core.algorithm.termination.TimeTermination;
import com.graphhopper.jsprit.core.problem.Location;
import com.graphhopper.jsprit.core.problem.VehicleRoutingProblem;
import com.graphhopper.jsprit.core.problem.job.Service;
import com.graphhopper.jsprit.core.problem.solution.route.activity.TimeWindow;
import com.graphhopper.jsprit.core.problem.solution.route.activity.TourActivity;
import com.graphhopper.jsprit.core.problem.vehicle.VehicleImpl;
import com.graphhopper.jsprit.core.problem.vehicle.VehicleTypeImpl;
import com.graphhopper.jsprit.core.util.FastVehicleRoutingTransportCostsMatrix;
import com.graphhopper.jsprit.core.util.Solutions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// jsprit's default algorithm with its quick regret insertion, its own matrix of costs, vehicles without end and
/// without a price. Its cooling is laid out for as many iterations as it reaches in the time, about.
final class JspritPeer {
    /// Seen on instances of a thousand visits.
    private static final int ITERATIONS_A_SECOND = 20;
    private static final int LEAST = 2_000;

    private JspritPeer() {}

    static PlanWithPeer.Found solve(Instance instance, Duration time, long seed) {
        long began = System.currentTimeMillis();
        var problem = problem(instance);
        long iterations = Math.max(LEAST, ITERATIONS_A_SECOND * time.toSeconds());
        var algorithm = Jsprit.Builder.newInstance(problem)
                .setProperty(Jsprit.Parameter.THREADS, "1")
                .setProperty(Jsprit.Parameter.ITERATIONS, Long.toString(iterations))
                .setProperty(Jsprit.Parameter.FAST_REGRET, "true")
                .setProperty(Jsprit.Parameter.FIXED_COST_PARAM, "0")
                .setRandom(new Random(seed))
                .buildAlgorithm();
        var clock = new TimeTermination(Math.max(1, time.toMillis() - (System.currentTimeMillis() - began)));
        algorithm.setPrematureAlgorithmTermination(clock);
        algorithm.addListener(clock);
        var counted = new long[1];
        algorithm.addListener(
                (com.graphhopper.jsprit.core.algorithm.listener.IterationEndsListener) (i, p, s) -> counted[0] = i);
        var best = Solutions.bestOf(algorithm.searchSolutions());
        if (!best.getUnassignedJobs().isEmpty()) throw new IllegalStateException("jsprit left visits out");
        List<List<Integer>> routes = new ArrayList<>();
        for (var route : best.getRoutes())
            routes.add(route.getActivities().stream().map(JspritPeer::node).toList());
        return new PlanWithPeer.Found(routes, counted[0]);
    }

    private static int node(TourActivity activity) {
        return activity.getLocation().getIndex();
    }

    private static VehicleRoutingProblem problem(Instance instance) {
        var costs = FastVehicleRoutingTransportCostsMatrix.Builder.newInstance(instance.nodes(), true);
        for (int a = 0; a < instance.nodes(); a++)
            for (int b = a; b < instance.nodes(); b++)
                costs.addTransportTimeAndDistance(a, b, instance.distance()[a][b], instance.distance()[a][b]);
        var type = VehicleTypeImpl.Builder.newInstance("van")
                .addCapacityDimension(0, instance.capacity())
                .setCostPerDistance(1)
                .setFixedCost(0)
                .build();
        var problem = VehicleRoutingProblem.Builder.newInstance()
                .setRoutingCost(costs.build())
                .setFleetSize(VehicleRoutingProblem.FleetSize.INFINITE)
                .addVehicle(VehicleImpl.Builder.newInstance("van")
                        .setStartLocation(Location.newInstance(0))
                        .setEarliestStart(instance.open()[0])
                        .setLatestArrival(instance.close()[0])
                        .setType(type)
                        .build());
        for (int node = 1; node < instance.nodes(); node++)
            problem.addJob(Service.Builder.newInstance(Integer.toString(node))
                    .setLocation(Location.newInstance(node))
                    .addSizeDimension(0, instance.demand()[node])
                    .setServiceTime(instance.work(node))
                    .setTimeWindow(TimeWindow.newInstance(instance.open()[node], instance.close()[node]))
                    .build());
        return problem.build();
    }
}
