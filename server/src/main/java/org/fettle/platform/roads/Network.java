package org.fettle.platform.roads;

import com.graphhopper.GHRequest;
import com.graphhopper.GHResponse;
import com.graphhopper.GraphHopper;
import com.graphhopper.config.Profile;
import com.graphhopper.isochrone.algorithm.ShortestPathTree;
import com.graphhopper.json.Statement;
import com.graphhopper.routing.querygraph.QueryGraph;
import com.graphhopper.routing.util.EdgeFilter;
import com.graphhopper.routing.util.TraversalMode;
import com.graphhopper.storage.index.Snap;
import com.graphhopper.util.CustomModel;
import com.graphhopper.util.FetchMode;
import com.graphhopper.util.PMap;
import com.graphhopper.util.PointList;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The road graph, read once from the extract and kept in the data folder.
final class Network implements AutoCloseable {
    private static final String CAR = "car";
    /// Farther from a road than this, a place is not on it.
    private static final double REACH_METRES = 1_000;

    private static final double EVERYWHERE = Double.MAX_VALUE / 4;

    private final GraphHopper hopper;

    /// The first time some seconds (the extract is read), later some tenths.
    static Network open(Path extract, Path folder) {
        var hopper = new GraphHopper();
        hopper.setOSMFile(extract.toString());
        hopper.setGraphHopperLocation(folder.toString());
        hopper.setEncodedValuesString("car_access, car_average_speed, road_access");
        hopper.setProfiles(new Profile(CAR)
                .setCustomModel(new CustomModel()
                        .addToPriority(Statement.If("!car_access", Statement.Op.MULTIPLY, "0"))
                        .addToSpeed(Statement.If("true", Statement.Op.LIMIT, "car_average_speed"))));
        hopper.importOrLoad();
        return new Network(hopper);
    }

    private Network(GraphHopper hopper) {
        this.hopper = hopper;
    }

    Drives drives(List<Point> places) {
        int n = places.size();
        var seconds = new int[n * n];
        var metres = new int[n * n];
        for (int a = 0; a < n; a++)
            for (int b = 0; b < n; b++) {
                seconds[a * n + b] = StraightLine.seconds(places.get(a), places.get(b));
                metres[a * n + b] = StraightLine.metres(places.get(a), places.get(b));
            }
        var straight = new HashSet<Integer>();
        var snaps = new ArrayList<Optional<Snap>>();
        for (int i = 0; i < n; i++) {
            var snap = snap(places.get(i));
            if (snap.isEmpty()) straight.add(i);
            snaps.add(snap);
        }
        measure(snaps, seconds, metres);
        return new Drives(n, seconds, metres, straight);
    }

    /// One tree of shortest ways from each place; what it does not reach keeps its straight line.
    private void measure(List<Optional<Snap>> snaps, int[] seconds, int[] metres) {
        int n = snaps.size();
        var found = snaps.stream().flatMap(Optional::stream).toList();
        if (found.isEmpty()) return;
        var graph = QueryGraph.create(hopper.getBaseGraph(), found);
        var profile = hopper.getProfile(CAR);
        var weighting = graph.wrapWeighting(hopper.createWeighting(profile, new PMap()));
        Map<Integer, List<Integer>> byNode = new HashMap<>();
        for (int i = 0; i < n; i++) {
            int place = i;
            snaps.get(i)
                    .ifPresent(snap -> byNode.computeIfAbsent(snap.getClosestNode(), _ -> new ArrayList<>())
                            .add(place));
        }
        for (int i = 0; i < n; i++) {
            if (snaps.get(i).isEmpty()) continue;
            int from = i;
            var tree = new ShortestPathTree(graph, weighting, false, TraversalMode.NODE_BASED);
            tree.setWeightLimit(EVERYWHERE);
            tree.search(
                    snaps.get(i).get().getClosestNode(),
                    label -> byNode.getOrDefault(label.node, List.of()).forEach(to -> {
                        seconds[from * n + to] = (int) Math.ceilDiv(label.time, 1000L);
                        metres[from * n + to] = (int) Math.round(label.distance);
                    }));
        }
    }

    private Optional<Snap> snap(Point place) {
        var snap = hopper.getLocationIndex().findClosest(place.latitude(), place.longitude(), EdgeFilter.ALL_EDGES);
        return Optional.of(snap).filter(s -> s.isValid() && s.getQueryDistance() <= REACH_METRES);
    }

    /// Along the roads, or straight where there is no way.
    List<Point> way(Point from, Point to) {
        var answer = route(from, to);
        return answer.hasErrors() ? List.of(from, to) : points(answer.getBest().getPoints());
    }

    /// Empty where there is no way.
    Optional<Integer> seconds(Point from, Point to) {
        var answer = route(from, to);
        return answer.hasErrors()
                ? Optional.empty()
                : Optional.of((int) Math.ceilDiv(answer.getBest().getTime(), 1000L));
    }

    private GHResponse route(Point from, Point to) {
        return hopper.route(
                new GHRequest(from.latitude(), from.longitude(), to.latitude(), to.longitude()).setProfile(CAR));
    }

    RoadPicture picture() {
        var lines = new ArrayList<List<Point>>();
        var edges = hopper.getBaseGraph().getAllEdges();
        while (edges.next()) lines.add(points(edges.fetchWayGeometry(FetchMode.ALL)));
        var frame = RoadPicture.around(lines.stream().flatMap(List::stream).toList());
        var path = new StringBuilder();
        for (var line : lines) path.append(frame.line(line));
        return frame.with(path.toString());
    }

    private static List<Point> points(PointList list) {
        var points = new ArrayList<Point>(list.size());
        for (int i = 0; i < list.size(); i++) points.add(new Point(list.getLat(i), list.getLon(i)));
        return points;
    }

    @Override
    public void close() {
        hopper.close();
    }
}
