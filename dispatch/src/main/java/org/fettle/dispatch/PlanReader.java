package org.fettle.dispatch;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads [PlanJson]'s format.
final class PlanReader {
    private static final int FAR = Flat.NEVER;
    private static final long MOST = 1L << 53;
    private static final Set<String> KINDS =
            Arrays.stream(Obstacle.Kind.values()).map(Enum::name).collect(Collectors.toSet());

    private final Problem problem;
    private final Names technicians;
    private final Names visits;

    PlanReader(Problem problem) {
        this.problem = problem;
        technicians =
                new Names(problem.technicians().stream().map(Technician::id).toList(), "technician");
        visits = new Names(problem.visits().stream().map(Visit::id).toList(), "visit");
    }

    Plan plan(JsonField root) throws BadFile {
        return new Plan(
                root.need("routes").list(this::route),
                root.need("unassigned").list(this::leftOut),
                cost(root.need("cost")),
                root.need("iterations").whole(0, MOST));
    }

    private Plan.Cost cost(JsonField field) throws BadFile {
        field.only(
                "total", "driving", "leftOut", "preferences", "callOuts", "working", "drivingSeconds", "drivingMetres");
        var cost = new Plan.Cost(
                field.need("driving").whole(0, MOST),
                field.need("leftOut").whole(0, MOST),
                field.need("preferences").whole(0, MOST),
                field.need("callOuts").whole(0, MOST),
                field.need("drivingSeconds").whole(0, MOST),
                field.need("drivingMetres").whole(0, MOST),
                field.need("working").whole(0, MOST));
        var total = field.need("total");
        if (total.whole(0, MOST) != cost.total()) throw total.bad("%d, the sum of the parts,".formatted(cost.total()));
        return cost;
    }

    private Plan.Route route(JsonField field) throws BadFile {
        field.only("technician", "shift", "leave", "back", "backSeconds", "backMetres", "stops", "store");
        int technician = technicians.number(field.need("technician"));
        int shifts = problem.technicians().get(technician).shifts().size();
        return new Plan.Route(
                technician,
                field.need("shift").whole(0, shifts - 1),
                field.need("stops").list(this::stop),
                figure(field, "leave"),
                figure(field, "back"),
                figure(field, "backSeconds"),
                figure(field, "backMetres"),
                field.find("store", PlanReader::store));
    }

    private static Plan.StoreStop store(JsonField field) throws BadFile {
        field.only("before", "depart", "arrive", "start", "end", "seconds", "metres");
        return new Plan.StoreStop(
                figure(field, "before"),
                figure(field, "depart"),
                figure(field, "arrive"),
                figure(field, "start"),
                figure(field, "end"),
                figure(field, "seconds"),
                figure(field, "metres"));
    }

    private Plan.Stop stop(JsonField field) throws BadFile {
        field.only("visit", "seat", "depart", "arrive", "start", "end", "seconds", "metres");
        int visit = visits.number(field.need("visit"));
        int seats = problem.visits().get(visit).seats().size();
        return new Plan.Stop(
                visit,
                field.need("seat").whole(0, seats - 1),
                figure(field, "depart"),
                figure(field, "arrive"),
                figure(field, "start"),
                figure(field, "end"),
                figure(field, "seconds"),
                figure(field, "metres"));
    }

    private Plan.LeftOut leftOut(JsonField field) throws BadFile {
        field.only("visit", "price", "reasons");
        field.need("price").whole(0, MOST);
        return new Plan.LeftOut(
                visits.number(field.need("visit")), field.need("reasons").list(this::reason));
    }

    private Obstacle reason(JsonField field) throws BadFile {
        field.only("technician", "reason", "visit", "seconds", "item");
        return new Obstacle(
                technicians.number(field.need("technician")),
                Obstacle.Kind.valueOf(field.need("reason").oneOf(KINDS)),
                visits.number(field.need("visit")),
                field.find("seconds", f -> f.whole(0, FAR), 0),
                field.find("item", f -> f.whole(0, FAR), -1));
    }

    private static int figure(JsonField field, String name) throws BadFile {
        return field.need(name).whole(0, FAR);
    }
}
