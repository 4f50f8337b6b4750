package org.fettle.dispatch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/// A technician in [ProblemJson]'s format; what is usual may be left out.
final class TechnicianJson {
    private TechnicianJson() {}

    static Technician read(JsonField field, int places) throws BadFile {
        field.only("id", "shifts", "capacity", "callOut", "van", "store");
        return new Technician(
                field.need("id").text(),
                field.need("shifts").list(shift -> shift.make(() -> shift(shift, places))),
                field.find("capacity", f -> f.whole(0, Integer.MAX_VALUE), Integer.MAX_VALUE),
                field.find("callOut", f -> f.whole(0L, ProblemJson.DEAREST), 0L),
                field.find("van", KitJson::read, Kit.EMPTY),
                field.find("store", f -> KitJson.store(f, places)));
    }

    private static Technician.Shift shift(JsonField field, int places) throws BadFile {
        field.only("startPlace", "endPlace", "from", "until", "pause", "longest");
        int start = ProblemJson.place(field.need("startPlace"), places);
        return new Technician.Shift(
                start,
                field.find("endPlace", f -> ProblemJson.place(f, places), start),
                ProblemJson.time(field.need("from")),
                ProblemJson.time(field.need("until")),
                field.find("pause", TechnicianJson::pause),
                field.find("longest", ProblemJson::time, Integer.MAX_VALUE));
    }

    private static Technician.Pause pause(JsonField field) throws BadFile {
        field.only("from", "until");
        return field.make(() ->
                new Technician.Pause(ProblemJson.time(field.need("from")), ProblemJson.time(field.need("until"))));
    }

    static Map<String, Object> write(Technician technician) {
        var map = new LinkedHashMap<String, Object>();
        map.put("id", technician.id());
        var shifts = new ArrayList<Object>();
        technician.shifts().forEach(shift -> shifts.add(write(shift)));
        map.put("shifts", shifts);
        if (technician.capacity() != Integer.MAX_VALUE) map.put("capacity", technician.capacity());
        if (technician.callOut() != 0) map.put("callOut", technician.callOut());
        if (!technician.van().isEmpty()) map.put("van", KitJson.write(technician.van()));
        technician.store().ifPresent(store -> map.put("store", KitJson.write(store)));
        return map;
    }

    private static Map<String, Object> write(Technician.Shift shift) {
        var map = new LinkedHashMap<String, Object>();
        map.put("startPlace", shift.startPlace());
        if (shift.endPlace() != shift.startPlace()) map.put("endPlace", shift.endPlace());
        map.put("from", shift.from());
        map.put("until", shift.until());
        shift.pause().ifPresent(pause -> map.put("pause", ProblemJson.span(pause.from(), pause.until())));
        if (shift.longest() != Integer.MAX_VALUE) map.put("longest", shift.longest());
        return map;
    }
}
