package org.fettle.schedule;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fettle.platform.roads.Point;
import org.fettle.platform.roads.RoadPicture;
import org.fettle.platform.roads.Roads;

/// The day's routes drawn over the roads.
///
/// @param frame the roads and their scale
/// @param view SVG view box of the part where the day happens
/// @param size of letters, in units of the frame
public record Drawing(RoadPicture frame, String view, double size, List<Line> lines, List<Stop> stops) {
    /// One technician's way.
    ///
    /// @param colour number of the line's colour, 1 to [#COLOURS]
    /// @param path SVG path data
    public record Line(String name, int colour, String path, Optional<Point> home) {}

    /// @param text what stands in the dot: the place in the route, or nothing for a visit that waits
    /// @param colour 0 for a visit that waits
    public record Stop(UUID appointment, String number, String title, int colour, String text, Point point) {}

    public static final int COLOURS = 12;
    private static final double MARGIN = 40;
    private static final double LETTERS_ACROSS = 80;
    /// Else a day from north to south would be a tall picture with tiny letters.
    private static final double WIDER_THAN_HIGH = 1.6;

    /// Radius of a stop's dot.
    public String dot() {
        return frame.attribute(size * 0.8);
    }

    static Drawing of(Board board, Roads roads) {
        var lines = new ArrayList<Line>();
        var stops = new ArrayList<Stop>();
        var points = new LinkedHashSet<Point>();
        board.waiting().forEach(w -> w.point().ifPresent(points::add));
        board.rows().forEach(row -> row.bars().forEach(bar -> bar.point().ifPresent(points::add)));
        board.rows().forEach(row -> row.home().ifPresent(points::add));
        var frame = roads.picture(points);
        for (int r = 0; r < board.rows().size(); r++) {
            var row = board.rows().get(r);
            if (row.bars().isEmpty()) continue;
            int colour = 1 + r % COLOURS;
            lines.add(new Line(row.name(), colour, frame.line(way(row, roads)), row.home()));
            for (int i = 0; i < row.bars().size(); i++)
                stop(row.bars().get(i), colour, i + 1).ifPresent(stops::add);
        }
        for (var waiting : board.waiting())
            waiting.point()
                    .ifPresent(p ->
                            stops.add(new Stop(waiting.appointment(), waiting.number(), waiting.title(), 0, "", p)));
        double west = points.stream().mapToDouble(frame::x).min().orElse(0) - MARGIN;
        double east = points.stream().mapToDouble(frame::x).max().orElse(frame.width()) + MARGIN;
        double north = points.stream().mapToDouble(frame::y).min().orElse(0) - MARGIN;
        double south = points.stream().mapToDouble(frame::y).max().orElse(frame.height()) + MARGIN;
        double width = Math.max(east - west, (south - north) * WIDER_THAN_HIGH);
        var view = Stream.of((west + east - width) / 2, north, width, south - north)
                .map(frame::attribute)
                .collect(Collectors.joining(" "));
        return new Drawing(frame, view, width / LETTERS_ACROSS, lines, stops);
    }

    private static Optional<Stop> stop(Board.Bar bar, int colour, int place) {
        return bar.point()
                .map(p -> new Stop(bar.appointment(), bar.number(), bar.title(), colour, Integer.toString(place), p));
    }

    private static List<Point> way(Board.Row row, Roads roads) {
        var way = new ArrayList<Point>();
        var at = row.home();
        for (var bar : row.bars()) {
            leg(at, bar.point(), roads, way);
            at = bar.point();
        }
        leg(at, row.home(), roads, way);
        return way;
    }

    private static void leg(Optional<Point> from, Optional<Point> to, Roads roads, List<Point> way) {
        if (from.isPresent() && to.isPresent()) way.addAll(roads.way(from.get(), to.get()));
    }
}
