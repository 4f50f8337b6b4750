package org.fettle.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// VRPLIB text: coordinates or a full matrix, capacity, windows, service times, prizes, several depots, greatest
/// duration of a route. Solutions name a node by its number less one, as VRPLIB does.
///
/// Figures of a matrix are taken as they are; for coordinates see [Points].
final class VrplibFile {
    private final VrplibText text;
    private final List<Integer> numbers;
    private final int scale;
    private final Travel travel;

    private VrplibFile(VrplibText text) throws BadFile {
        this.text = text;
        var type = text.word("EDGE_WEIGHT_TYPE", "EUC_2D");
        if (!type.equals("EUC_2D") && !type.equals("EXPLICIT"))
            throw text.bad("EDGE_WEIGHT_TYPE", "EUC_2D or EXPLICIT was expected, not " + type);
        boolean explicit = type.equals("EXPLICIT");
        numbers = numbers(explicit);
        var points = points();
        scale = explicit ? 1 : points.scale;
        travel = explicit ? matrix() : points.travel(coordinates());
    }

    static ProblemFile read(List<Words> lines) throws BadFile {
        var file = new VrplibFile(new VrplibText(lines));
        return new ProblemFile(file.problem(), new RouteLists(file.text.has("VEHICLES_DEPOT_SECTION")));
    }

    private Points points() {
        if (text.has("VEHICLES_DEPOT_SECTION") || text.word("TYPE", "").startsWith("MD")) return Points.THOUSANDTHS;
        return text.word("TYPE", "").equals("CVRP") ? Points.WHOLE : Points.TENTHS;
    }

    private List<Integer> numbers(boolean explicit) throws BadFile {
        int dimension = text.whole("DIMENSION", 1, -1);
        var found = new ArrayList<>(text.section("NODE_COORD_SECTION").keySet());
        if (explicit) {
            if (dimension < 0) throw new BadFile(text.lines, 1, "DIMENSION was expected beside an explicit matrix");
            found.clear();
            for (int i = 1; i <= dimension; i++) found.add(i);
        }
        if (found.isEmpty()) throw new BadFile(text.lines, 1, "NODE_COORD_SECTION was expected");
        if (dimension >= 0 && dimension != found.size())
            throw text.bad(
                    "DIMENSION", "%d, the nodes that follow, was expected, not %d".formatted(found.size(), dimension));
        return found;
    }

    private List<double[]> coordinates() throws BadFile {
        var points = new ArrayList<double[]>();
        for (int number : numbers) {
            var row = text.row("NODE_COORD_SECTION", number);
            row.need(3, "number, x and y of a node were");
            points.add(new double[] {row.figure(1, "x"), row.figure(2, "y")});
        }
        return points;
    }

    private Travel matrix() throws BadFile {
        var format = text.word("EDGE_WEIGHT_FORMAT", "FULL_MATRIX");
        if (!format.equals("FULL_MATRIX"))
            throw text.bad("EDGE_WEIGHT_FORMAT", "FULL_MATRIX was expected, not " + format);
        int n = numbers.size();
        var figures = new int[Math.multiplyExact(n, n)];
        int count = 0;
        for (var line : text.matrix())
            for (int i = 0; i < line.count(); i++) {
                if (count == figures.length)
                    throw line.bad(
                            i, "the end of the %d figures of a %d × %d matrix was expected".formatted(count, n, n));
                figures[count++] = line.scaled(i, 1, "an edge's weight");
            }
        if (count < figures.length)
            throw new BadFile(
                    text.matrix().isEmpty() ? text.lines : text.matrix().getLast().line,
                    1,
                    "EDGE_WEIGHT_SECTION: %d figures were expected, but there are %d".formatted(figures.length, count));
        for (int i = 0; i < n; i++) figures[i * n + i] = 0;
        return Travel.matrix(n, figures, figures);
    }

    private Problem problem() throws BadFile {
        for (var name : List.of("DEMAND_SECTION", "TIME_WINDOW_SECTION", "SERVICE_TIME_SECTION", "PRIZE_SECTION"))
            for (var row : text.section(name).entrySet())
                if (!numbers.contains(row.getKey()))
                    throw row.getValue().bad(0, "a node's number was expected; there is no node " + row.getKey());
        var depots = text.depots();
        for (int depot : depots)
            if (!numbers.contains(depot))
                throw new BadFile(text.lines, 1, "a depot's number was expected; there is no node " + depot);
        var technicians = technicians(depots);
        var everybody = Who.all(technicians.size());
        var visits = new ArrayList<Visit>();
        for (int number : numbers) if (!depots.contains(number)) visits.add(visit(number, everybody));
        return new Problem(technicians, visits, travel, Weights.DISTANCE);
    }

    private List<Technician> technicians(List<Integer> depots) throws BadFile {
        int vehicles = text.whole("VEHICLES", 1, Math.max(1, numbers.size() - depots.size()));
        int capacity = text.whole("CAPACITY", 0, Integer.MAX_VALUE);
        int longest = text.scaled("VEHICLES_MAX_DURATION", scale, Flat.NEVER);
        var technicians = new ArrayList<Technician>();
        for (int i = 1; i <= vehicles; i++) {
            int depot = depots.getFirst();
            if (text.has("VEHICLES_DEPOT_SECTION")) {
                var row = text.row("VEHICLES_DEPOT_SECTION", i);
                depot = row.whole(1, 1, "a depot's number");
                if (!depots.contains(depot)) throw row.bad(1, "one of the depots " + depots + " was expected");
            }
            int place = numbers.indexOf(depot);
            var open = window(depot);
            var shift = new Technician.Shift(place, place, open.from(), open.until(), Optional.empty(), longest);
            technicians.add(new Technician("vehicle " + i, List.of(shift), capacity, 0));
        }
        return technicians;
    }

    private Visit visit(int number, Who everybody) throws BadFile {
        int work = text.has("SERVICE_TIME_SECTION")
                ? text.row("SERVICE_TIME_SECTION", number).scaled(1, scale, "service time")
                : text.scaled("SERVICE_TIME", scale, 0);
        var visit = Visit.of(Integer.toString(number - 1), numbers.indexOf(number), work, everybody)
                .within(window(number));
        if (text.has("DEMAND_SECTION"))
            visit = visit.carrying(text.row("DEMAND_SECTION", number).whole(1, 0, "demand"));
        if (text.has("PRIZE_SECTION"))
            visit = visit.priced(text.row("PRIZE_SECTION", number).scaled(1, scale, "prize"));
        return visit;
    }

    private Window window(int number) throws BadFile {
        if (!text.has("TIME_WINDOW_SECTION")) return new Window(0, Flat.NEVER / 2);
        var row = text.row("TIME_WINDOW_SECTION", number);
        row.need(3, "number, first and last moment were");
        int from = row.scaled(1, scale, "first moment");
        int until = row.scaled(2, scale, "last moment");
        if (until < from) throw row.bad(2, "a last moment not before the first was expected");
        return new Window(from, until);
    }
}
