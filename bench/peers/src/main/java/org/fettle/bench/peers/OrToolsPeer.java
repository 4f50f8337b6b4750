package org.fettle.bench.peers;

import com.google.ortools.Loader;
import com.google.ortools.constraintsolver.FirstSolutionStrategy;
import com.google.ortools.constraintsolver.LocalSearchMetaheuristic;
import com.google.ortools.constraintsolver.RoutingIndexManager;
import com.google.ortools.constraintsolver.RoutingModel;
import com.google.ortools.constraintsolver.main;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// OR-Tools' routing library: dimensions for load and time, parallel cheapest insertion, then guided local search, as
/// its vehicle routing guide suggests. Drives are asked for by callback: with its transit matrices, which would spare
/// the calls, it had no first solution after 30 s of a thousand visits; so it has after 4.
final class OrToolsPeer {
    private OrToolsPeer() {}

    static PlanWithPeer.Found solve(Instance instance, Duration time) {
        long began = System.nanoTime();
        Loader.loadNativeLibraries();
        var manager = new RoutingIndexManager(instance.nodes(), instance.enough(), 0);
        var model = new RoutingModel(manager);
        model.setArcCostEvaluatorOfAllVehicles(callback(model, manager, matrix(instance, false)));
        int load = model.registerUnaryTransitVector(
                Arrays.stream(instance.demand()).asLongStream().toArray());
        var capacities = new long[instance.enough()];
        Arrays.fill(capacities, instance.capacity());
        model.addDimensionWithVehicleCapacity(load, 0, capacities, true, "load");
        windows(instance, manager, model);
        var rest = time.minusNanos(System.nanoTime() - began);
        var parameters = main.defaultRoutingSearchParameters().toBuilder()
                .setFirstSolutionStrategy(FirstSolutionStrategy.Value.PARALLEL_CHEAPEST_INSERTION)
                .setLocalSearchMetaheuristic(LocalSearchMetaheuristic.Value.GUIDED_LOCAL_SEARCH)
                .setTimeLimit(com.google.protobuf.Duration.newBuilder()
                        .setSeconds(rest.getSeconds())
                        .setNanos(rest.getNano()))
                .build();
        var solution = model.solveWithParameters(parameters);
        if (solution == null) throw new IllegalStateException("OR-Tools found no solution: " + model.status());
        List<List<Integer>> routes = new ArrayList<>();
        for (int v = 0; v < instance.enough(); v++) {
            var route = new ArrayList<Integer>();
            for (long at = solution.value(model.nextVar(model.start(v)));
                    !model.isEnd(at);
                    at = solution.value(model.nextVar(at))) route.add(manager.indexToNode(at));
            routes.add(route);
        }
        return new PlanWithPeer.Found(routes, 0);
    }

    private static void windows(Instance instance, RoutingIndexManager manager, RoutingModel model) {
        int transit = callback(model, manager, matrix(instance, true));
        long horizon = instance.close()[0];
        model.addDimension(transit, horizon, horizon, false, "time");
        var time = model.getMutableDimension("time");
        for (int node = 1; node < instance.nodes(); node++)
            time.cumulVar(manager.nodeToIndex(node)).setRange(instance.open()[node], instance.close()[node]);
        for (int v = 0; v < instance.enough(); v++) {
            time.cumulVar(model.start(v)).setRange(instance.open()[0], horizon);
            time.cumulVar(model.end(v)).setRange(instance.open()[0], horizon);
        }
    }

    private static long[][] matrix(Instance instance, boolean withWork) {
        var matrix = new long[instance.nodes()][instance.nodes()];
        for (int a = 0; a < matrix.length; a++)
            for (int b = 0; b < matrix.length; b++)
                matrix[a][b] = instance.distance()[a][b] + (withWork ? instance.work(a) : 0);
        return matrix;
    }

    private static int callback(RoutingModel model, RoutingIndexManager manager, long[][] matrix) {
        var node = new int[(int) model.size() + manager.getNumberOfVehicles()];
        for (int i = 0; i < node.length; i++) node[i] = manager.indexToNode(i);
        return model.registerTransitCallback((from, to) -> matrix[node[(int) from]][node[(int) to]]);
    }
}
