package org.fettle.dispatch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// A visit in [ProblemJson]'s format; what is usual may be left out.
final class VisitJson {
    private static final Window ANY_TIME = new Window(0, ProblemJson.LATEST);

    private VisitJson() {}

    /// @param names of the technicians
    static Visit read(JsonField field, int places, Names names) throws BadFile {
        field.only(
                "id",
                "place",
                "duration",
                "durations",
                "windows",
                "promise",
                "seats",
                "priority",
                "price",
                "demand",
                "excluded",
                "preferred",
                "start",
                "needs");
        return new Visit(
                field.need("id").text(),
                ProblemJson.place(field.need("place"), places),
                ProblemJson.time(field.need("duration")),
                field.find("durations", f -> names.byNumber(f, ProblemJson::time), Map.of()),
                field.find("windows", f -> f.list(ProblemJson::window), List.of(ANY_TIME)),
                field.find("promise", ProblemJson::window),
                field.need("seats").list(f -> seat(f, names)),
                field.find("priority", f -> f.whole(0, 3), 1),
                field.find("price", f -> OptionalLong.of(f.whole(0L, ProblemJson.DEAREST)), OptionalLong.empty()),
                field.find("demand", f -> f.whole(0, ProblemJson.LATEST), 0),
                field.find("excluded", names::who, Who.NOBODY),
                field.find("preferred", names::who, Who.NOBODY),
                field.find("start", f -> OptionalInt.of(ProblemJson.time(f)), OptionalInt.empty()),
                field.find("needs", KitJson::read, Kit.EMPTY));
    }

    private static Seat seat(JsonField field, Names names) throws BadFile {
        field.only("alone", "supervised", "pinned");
        return new Seat(
                names.who(field.need("alone")),
                field.find("supervised", f -> names.byNumber(f, names::who), Map.of()),
                field.find("pinned", f -> OptionalInt.of(names.number(f)), OptionalInt.empty()));
    }

    /// @param ids of the technicians
    static Map<String, Object> write(Visit visit, List<String> ids) {
        var map = new LinkedHashMap<String, Object>();
        map.put("id", visit.id());
        map.put("place", visit.place());
        map.put("duration", visit.duration());
        if (!visit.durations().isEmpty()) map.put("durations", byId(visit.durations(), ids));
        if (!visit.windows().equals(List.of(ANY_TIME))) map.put("windows", windows(visit.windows()));
        visit.promise().ifPresent(promise -> map.put("promise", ProblemJson.span(promise.from(), promise.until())));
        var seats = new ArrayList<Object>();
        visit.seats().forEach(seat -> seats.add(write(seat, ids)));
        map.put("seats", seats);
        if (visit.priority() != 1) map.put("priority", visit.priority());
        visit.price().ifPresent(price -> map.put("price", price));
        if (visit.demand() != 0) map.put("demand", visit.demand());
        if (!visit.excluded().isEmpty()) map.put("excluded", who(visit.excluded(), ids));
        if (!visit.preferred().isEmpty()) map.put("preferred", who(visit.preferred(), ids));
        visit.start().ifPresent(start -> map.put("start", start));
        if (!visit.needs().isEmpty()) map.put("needs", KitJson.write(visit.needs()));
        return map;
    }

    private static Map<String, Object> write(Seat seat, List<String> ids) {
        var map = new LinkedHashMap<String, Object>();
        map.put("alone", who(seat.alone(), ids));
        var supervised = new LinkedHashMap<Integer, Object>();
        seat.supervised().forEach((trainee, who) -> supervised.put(trainee, who(who, ids)));
        if (!supervised.isEmpty()) map.put("supervised", byId(supervised, ids));
        seat.pinned().ifPresent(pinned -> map.put("pinned", ids.get(pinned)));
        return map;
    }

    private static List<Object> windows(List<Window> windows) {
        var list = new ArrayList<Object>();
        windows.forEach(window -> list.add(ProblemJson.span(window.from(), window.until())));
        return list;
    }

    private static Object who(Who who, List<String> ids) {
        return who.equals(Who.all(ids.size()))
                ? "all"
                : who.stream().mapToObj(ids::get).toList();
    }

    private static Map<String, Object> byId(Map<Integer, ?> table, List<String> ids) {
        var map = new LinkedHashMap<String, Object>();
        table.keySet().stream().sorted().forEach(number -> map.put(ids.get(number), table.get(number)));
        return map;
    }
}
