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
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.index.Snap;
import com.graphhopper.util.CustomModel;
import com.graphhopper.util.FetchMode;
import com.graphhopper.util.PMap;
import com.graphhopper.util.PointList;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The road graph, read once from the extract and kept in the data folder.
final class Network implements AutoCloseable {
    private static final String CAR = "car";
    /// Farther from a road than this, a place is not on it.
    private static final double REACH_METRES = 1_000;

    private static final double EVERYWHERE = Double.MAX_VALUE / 4;

    /// More are not remembered of one place.
    private static final int MOST_GOALS = 5_000;
    /// A larger network would make a drawing that no browser shows.
    private static final int MOST_DRAWN = 60_000;

    private final GraphHopper hopper;
    private final String identity;

    /// The first time some seconds (the extract is read), later some tenths.
    ///
    /// @param identity the name of this extract among all
    static Network open(Path extract, Path folder, String identity) {
        var hopper = new GraphHopper();
        hopper.setOSMFile(extract.toString());
        hopper.setGraphHopperLocation(folder.toString());
        hopper.setEncodedValuesString("car_access, car_average_speed, road_access");
        hopper.setProfiles(new Profile(CAR)
                .setCustomModel(new CustomModel()
                        .addToPriority(Statement.If("!car_access", Statement.Op.MULTIPLY, "0"))
                        .addToSpeed(Statement.If("true", Statement.Op.LIMIT, "car_average_speed"))));
        hopper.importOrLoad();
        return new Network(hopper, identity + '/' + CAR);
    }

    private Network(GraphHopper hopper, String identity) {
        this.hopper = hopper;
        this.identity = identity;
    }

    /// @param known asked first, and told what had to be measured
    Drives drives(List<Point> places, KnownDrives known) {
        var snaps = places.stream().map(this::snap).toList();
        var straight = IntStream.range(0, places.size())
                .filter(i -> snaps.get(i).isEmpty())
                .boxed()
                .collect(Collectors.toSet());
        var matrix = new Matrix(places, straight);
        if (matrix.complete()) return matrix.drives(straight);
        var before = known.from(
                identity,
                Arrays.stream(KnownDrives.keys(places)).boxed().distinct().toList());
        matrix.know(before);
        if (matrix.complete()) return matrix.drives(straight);
        measure(snaps, matrix, matrix.fresh(before));
        known.keep(identity, matrix.rows(straight, before, MOST_GOALS));
        return matrix.drives(straight);
    }

    /// One tree of shortest ways from each place. When only some places are new, one from and one to each of them does.
    private void measure(List<Optional<Snap>> snaps, Matrix matrix, int[] fresh) {
        var trees = new Trees(snaps);
        if (2 * fresh.length <= matrix.places())
            for (int place : fresh) {
                trees.measure(place, false, matrix);
                trees.measure(place, true, matrix);
            }
        for (int place : matrix.origins()) trees.measure(place, false, matrix);
    }

    /// Trees of shortest ways between some places. What a tree does not reach keeps its straight line.
    private final class Trees {
        private final List<Optional<Snap>> snaps;
        private final Map<Integer, List<Integer>> byNode = new HashMap<>();
        private final QueryGraph graph;
        private final Weighting weighting;

        Trees(List<Optional<Snap>> snaps) {
            this.snaps = snaps;
            graph = QueryGraph.create(
                    hopper.getBaseGraph(),
                    snaps.stream().flatMap(Optional::stream).toList());
            weighting = graph.wrapWeighting(hopper.createWeighting(hopper.getProfile(CAR), new PMap()));
            for (int i = 0; i < snaps.size(); i++) {
                int place = i;
                snaps.get(i)
                        .ifPresent(snap -> byNode.computeIfAbsent(snap.getClosestNode(), _ -> new ArrayList<>())
                                .add(place));
            }
        }

        /// @param backwards the ways that lead there
        void measure(int place, boolean backwards, Matrix matrix) {
            var tree = new ShortestPathTree(graph, weighting, backwards, TraversalMode.NODE_BASED);
            tree.setWeightLimit(EVERYWHERE);
            tree.search(snaps.get(place).orElseThrow().getClosestNode(), label -> {
                int seconds = (int) Math.ceilDiv(label.time, 1000L);
                int metres = (int) Math.round(label.distance);
                for (int other : byNode.getOrDefault(label.node, List.of()))
                    if (backwards) matrix.set(other, place, seconds, metres);
                    else matrix.set(place, other, seconds, metres);
            });
            if (backwards) matrix.settleTo(place);
            else matrix.settleFrom(place);
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

    /// Empty when there are too many roads to draw.
    Optional<RoadPicture> picture() {
        if (hopper.getBaseGraph().getEdges() > MOST_DRAWN) return Optional.empty();
        var lines = new ArrayList<List<Point>>();
        var edges = hopper.getBaseGraph().getAllEdges();
        while (edges.next()) lines.add(points(edges.fetchWayGeometry(FetchMode.ALL)));
        var frame = RoadPicture.around(lines.stream().flatMap(List::stream).toList());
        var path = new StringBuilder();
        for (var line : lines) path.append(frame.line(line));
        return Optional.of(frame.with(path.toString()));
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
