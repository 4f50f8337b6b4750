package org.fettle.dispatch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;

/// Fettle's own format of problems: JSON as `problem.schema.json` beside this class describes it. Technicians and
/// visits are named by their ids, places by their number; times are whole seconds since the plan's midnight.
final class ProblemJson {
    static final String FORMAT = "fettle-problem";
    /// What times and durations may be, so that sums of them can be reckoned with.
    static final int LATEST = Flat.NEVER / 2;
    /// What a price may be, so that the sum of 100,000 of them, urgent and promised, can be reckoned with.
    static final long DEAREST = 1_000_000_000_000L;

    private static final int PLACES = 1_000_000;

    private ProblemJson() {}

    static ProblemFile read(String text) throws BadFile {
        var problem = problem(JsonField.root(JsonReader.read(text)));
        return new ProblemFile(problem, new PlanJson());
    }

    private static Problem problem(JsonField root) throws BadFile {
        var format = root.need("format");
        if (!format.text().equals(FORMAT)) throw format.bad("'" + FORMAT + "'");
        root.need("version").whole(1, 1);
        root.only("format", "version", "name", "travel", "weights", "technicians", "visits");
        root.find("name", JsonField::text);
        var travel = travel(root.need("travel"));
        var weights = root.find("weights", ProblemJson::weights, Weights.DRIVING_TIME);
        var people = root.need("technicians");
        var names = new Names(people, "technician");
        var technicians = people.list(t -> t.make(() -> TechnicianJson.read(t, travel.places())));
        var work = root.need("visits");
        new Names(work, "visit"); // no two the same
        var visits = work.list(v -> v.make(() -> VisitJson.read(v, travel.places(), names)));
        return root.make(() -> new Problem(technicians, visits, travel, weights));
    }

    private static Weights weights(JsonField field) throws BadFile {
        field.only("perSecond", "perMetre", "leftOut", "notPreferred", "perWorkingSecond");
        var usual = Weights.DRIVING_TIME;
        return new Weights(
                field.find("perSecond", f -> f.whole(0, 1_000_000), usual.perSecond()),
                field.find("perMetre", f -> f.whole(0, 1_000_000), usual.perMetre()),
                field.find("leftOut", f -> f.whole(0L, 1_000_000_000), usual.leftOut()),
                field.find("notPreferred", f -> f.whole(0L, DEAREST), usual.notPreferred()),
                field.find("perWorkingSecond", f -> f.whole(0, 1_000_000), usual.perWorkingSecond()));
    }

    private static Travel travel(JsonField field) throws BadFile {
        if (field.find("points").isPresent()) return straight(field);
        field.only("seconds", "metres");
        var rows = field.need("seconds").list();
        var seconds = matrix(field.need("seconds"), rows.size());
        var metres = field.find("metres").isPresent() ? matrix(field.need("metres"), rows.size()) : seconds;
        return Travel.matrix(rows.size(), seconds, metres);
    }

    private static int[] matrix(JsonField field, int places) throws BadFile {
        var rows = field.list();
        if (rows.size() != places) throw field.bad("a list of %d rows, as many as of seconds,".formatted(places));
        var figures = new int[Math.multiplyExact(places, places)];
        int at = 0;
        for (var row : rows) {
            var columns = row.list();
            if (columns.size() != places) throw row.bad("a list of %d figures, one for each place,".formatted(places));
            for (var column : columns) figures[at++] = column.whole(0, LATEST);
        }
        return figures;
    }

    private static Travel straight(JsonField field) throws BadFile {
        field.only("points", "metresPerSecond", "detour");
        var points = field.need("points").list(point -> {
            var figures = point.list();
            if (figures.size() != 2) throw point.bad("a list of 2, metres to the east and to the north,");
            return new Straight.Point(
                    figures.get(0).number(-1e8, 1e8), figures.get(1).number(-1e8, 1e8));
        });
        return new Straight(
                points,
                field.need("metresPerSecond").number(0.1, 1000),
                field.find("detour", f -> f.number(1, 10), 1.0));
    }

    static int place(JsonField field, int places) throws BadFile {
        return field.whole(0, Math.min(PLACES, places) - 1);
    }

    static int time(JsonField field) throws BadFile {
        return field.whole(0, LATEST);
    }

    static Window window(JsonField field) throws BadFile {
        field.only("from", "until");
        return field.make(() -> new Window(time(field.need("from")), time(field.need("until"))));
    }

    static Map<String, Object> span(int from, int until) {
        var map = new LinkedHashMap<String, Object>();
        map.put("from", from);
        map.put("until", until);
        return map;
    }

    /// A file that [#read] makes the same problem of.
    ///
    /// @throws IllegalArgumentException if two technicians or two visits have the same id
    static String write(Problem problem) {
        var ids = problem.technicians().stream().map(Technician::id).toList();
        new Names(ids, "technician");
        new Names(problem.visits().stream().map(Visit::id).toList(), "visit");
        var map = new LinkedHashMap<String, Object>();
        map.put("format", FORMAT);
        map.put("version", 1);
        map.put("travel", write(problem.travel()));
        map.put("weights", write(problem.weights()));
        map.put(
                "technicians",
                problem.technicians().stream().map(TechnicianJson::write).toList());
        map.put(
                "visits",
                problem.visits().stream()
                        .map(visit -> VisitJson.write(visit, ids))
                        .toList());
        return JsonWriter.write(map);
    }

    private static Map<String, Object> write(Weights weights) {
        var map = new LinkedHashMap<String, Object>();
        map.put("perSecond", weights.perSecond());
        map.put("perMetre", weights.perMetre());
        map.put("leftOut", weights.leftOut());
        map.put("notPreferred", weights.notPreferred());
        map.put("perWorkingSecond", weights.perWorkingSecond());
        return map;
    }

    private static Map<String, Object> write(Travel travel) {
        var map = new LinkedHashMap<String, Object>();
        if (travel instanceof Straight(var points, double speed, double detour)) {
            map.put(
                    "points",
                    points.stream().map(p -> List.of(p.east(), p.north())).toList());
            map.put("metresPerSecond", speed);
            map.put("detour", detour);
            return map;
        }
        map.put("seconds", rows(travel.places(), travel::seconds));
        map.put("metres", rows(travel.places(), travel::metres));
        return map;
    }

    private static List<Object> rows(int places, IntBinaryOperator figure) {
        var rows = new ArrayList<Object>();
        for (int from = 0; from < places; from++) {
            int a = from;
            rows.add(IntStream.range(0, places)
                    .mapToObj(to -> figure.applyAsInt(a, to))
                    .toList());
        }
        return rows;
    }
}
