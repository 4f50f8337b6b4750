package org.fettle.tour;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// One machine: sold, installed, its owner taught, broken, diagnosed, repaired, signed.
final class MachineWalk implements Walk {
    private static final String MODEL = "DISH-60";

    @Override
    public String practice() {
        return "field";
    }

    @Override
    public String title() {
        return "One machine, from the sale to the signed report";
    }

    @Override
    public void go(Server server, Narrator narrator) {
        var office = server.as("dispatcher");
        var visits = new TourVisits(server, narrator);
        var site = buyer(office, narrator);
        var model = office.get("/api/field/models/" + MODEL);

        var order = sold(office, site, narrator);
        var install = order.path("lines").get(0);
        var asset = install.path("asset").asString();
        var visit = visits.begin(office, install);
        var installed = installed(visits, visit, model, asset, office, narrator);
        var taught = taught(visits, visit, order, model, office, narrator);
        unlessDone(office, order);

        var request = fault(office, site, asset, model, installed, narrator);
        var repair = office.post("/api/field/requests/%s/order".formatted(request), Map.of("id", fresh()), 201);
        narrator.step("work order WO-%s made of the request"
                .formatted(repair.path("order").path("number")));
        var second = visits.begin(office, repair.path("lines").get(0));
        diagnosed(visits, second, narrator);
        var repaired = repaired(visits, second, office, narrator);
        var found = second.end("Fault found.", 201);
        visits.told("the diagnosis is on record", second, found);
        unlessDone(office, repair);
        signed(office, repair, found, narrator);
        read(office, asset, List.of(found, repaired, taught, installed), narrator);
    }

    private static String buyer(Person office, Narrator narrator) {
        var id = fresh();
        var name = "Tour Household " + id.substring(24);
        office.post(
                "/api/field/customers",
                Map.of("id", id, "name", name, "kind", "HOUSEHOLD", "phone", "", "mail", "", "language", "en"),
                201);
        var site = fresh();
        var address = Map.of(
                "street", "Hauptstraße", "house", "1", "postcode", "95497", "city", "Goldkronach", "country", "DE");
        var whole = Map.ofEntries(
                Map.entry("id", site),
                Map.entry("customer", id),
                Map.entry("name", ""),
                Map.entry("address", address),
                Map.entry("latitude", 50.0107),
                Map.entry("longitude", 11.6866),
                Map.entry("zone", "Europe/Berlin"),
                Map.entry("jurisdiction", "DE-BY"),
                Map.entry("accessFrom", ""),
                Map.entry("accessUntil", ""),
                Map.entry("directions", ""));
        office.post("/api/field/customers/%s/sites".formatted(id), whole, 201);
        var read = office.get("/api/field/customers/" + id);
        Difference.unlessEqual(
                "customer", name, read.path("customer").path("name").asString());
        Difference.unlessEqual(
                "site", site, read.path("sites").get(0).path("id").asString());
        narrator.step("customer: " + name);
        return site;
    }

    private static JsonNode sold(Person office, String site, Narrator narrator) {
        var id = fresh();
        var today = java.time.Clock.systemUTC()
                .instant()
                .atZone(java.time.ZoneId.of("Europe/Berlin"))
                .toLocalDate();
        var sale = Map.of("id", id, "site", site, "models", List.of(MODEL), "deliveryOn", today.toString(), "note", "");
        office.post("/api/field/sales", sale, 201);
        var order = office.get("/api/field/orders/" + id);
        Difference.unlessEqual(
                "kind of order",
                "INSTALLATION",
                order.path("order").path("kind").asString());
        Difference.unlessEqual("lines", 2, order.path("lines").size());
        Difference.unlessEqual(
                "first line",
                "INSTALL",
                order.path("lines").get(0).path("purpose").asString());
        Difference.unlessEqual(
                "second line",
                "TEACH",
                order.path("lines").get(1).path("purpose").asString());
        narrator.step("sold: a %s, installation order WO-%s"
                .formatted(MODEL, order.path("order").path("number")));
        return order;
    }

    private static JsonNode installed(
            TourVisits visits, TourVisit visit, JsonNode model, String asset, Person office, Narrator narrator) {
        Difference.unlessEqual("ending before anything is done", 422, visit.ending("Too early."));
        for (var p : model.path("prerequisites")) visit.prerequisite(p);
        var serial = "TOUR" + asset.substring(24).toUpperCase(java.util.Locale.ROOT);
        visit.post("serial", Map.of("serial", serial), 201);
        visit.answerAll();
        var machine = office.get("/api/field/machines/" + asset).path("asset");
        Difference.unlessEqual("serial", serial, machine.path("serial").asString());
        Difference.unless(machine.path("warrantyUntil").isString(), "the warranty did not begin");
        var record = visit.end("Installed and tested.", 201);
        visits.told(
                "installed: A-%s, serial %s, warranty until %s"
                        .formatted(
                                machine.path("number"),
                                serial,
                                machine.path("warrantyUntil").asString()),
                visit,
                record);
        Difference.unlessEqual(
                "checks on the record",
                model.path("prerequisites").size() + visit.answered(),
                record.path("checks").size());
        return record;
    }

    private static JsonNode taught(
            TourVisits visits, TourVisit visit, JsonNode order, JsonNode model, Person office, Narrator narrator) {
        var line = office.get(
                        "/api/field/orders/" + order.path("order").path("id").asString())
                .path("lines")
                .get(1);
        var lesson = visits.join(office, visit, line);
        Difference.unlessEqual("ending before anybody was taught", 422, lesson.ending("Not taught."));
        var tries = new java.util.ArrayList<Map<String, String>>();
        for (var point : model.path("curriculum"))
            tries.add(Map.of("id", fresh(), "point", point.path("id").asString(), "grade", "ALONE"));
        var who = Map.of("attendees", List.of("Owner (tour)"), "manuals", true, "tries", tries);
        lesson.post("teaching", who, 201);
        var record = lesson.end("Owner taught; did every point alone.", 201);
        visits.told("customer taught: %d points, each done alone".formatted(tries.size()), lesson, record);
        Difference.unlessEqual(
                "points on the record", tries.size(), record.path("checks").size());
        return record;
    }

    private static String fault(
            Person office, String site, String asset, JsonNode model, JsonNode installed, Narrator narrator) {
        var symptom = office.get("/api/field/models/%s/codes?role=SYMPTOM".formatted(MODEL))
                .get(0);
        var id = fresh();
        office.post(
                "/api/field/requests",
                Map.of(
                        "id",
                        id,
                        "site",
                        site,
                        "asset",
                        asset,
                        "caller",
                        "Owner (tour)",
                        "phone",
                        "",
                        "symptom",
                        symptom.path("code").asString(),
                        "description",
                        "since this morning",
                        "priority",
                        2),
                201);
        var request = office.get("/api/field/requests/" + id);
        Difference.unless(request.path("callbackOf").isString(), "a fault right after the installation is a callback");
        narrator.step("fault: SR-%s, %s"
                .formatted(
                        request.path("number"), symptom.path("text").path("en").asString()));
        narrator.detail("callback", "noticed: the machine was worked on before");
        return id;
    }

    private static void diagnosed(TourVisits visits, TourVisit visit, Narrator narrator) {
        visit.answerAll();
        var codes = visit.codes("FAULT");
        visit.post(
                "diagnosis",
                Map.of("id", fresh(), "fault", codes.get(0).path("code").asString()),
                201);
        var read = visit.read();
        Difference.unlessEqual(
                "fault",
                codes.get(0).path("code").asString(),
                read.path("diagnosis").path("fault").asString());
        narrator.step(
                "diagnosed: %s".formatted(codes.get(0).path("text").path("en").asString()));
        narrator.detail("technician", visit.technician());
        for (var answer : read.path("run").path("answers"))
            if (!answer.path("value").isNull())
                narrator.detail(
                        "reading",
                        answer.path("answer").asString()
                                + (answer.path("passed").asBoolean() ? ", passes" : ", does not pass"));
    }

    private static JsonNode repaired(TourVisits visits, TourVisit visit, Person office, Narrator narrator) {
        var line = fresh();
        visit.post("lines", Map.of("id", line, "purpose", "REPAIR"), 201);
        var job = visits.join(office, visit, Map.of("id", line), "REPAIR");
        job.post(
                "parts",
                Map.of(
                        "id", fresh(),
                        "code", "P-DISHWASHER-DIRTY",
                        "quantity", 1,
                        "serialIn", "TOUR-NEW",
                        "serialOut", "TOUR-OLD"),
                201);
        job.answerAll();
        var record = job.end("Part replaced and tested.", 201);
        visits.told("repaired: circulation pump, serial TOUR-NEW in, TOUR-OLD out", job, record);
        Difference.unlessEqual(
                "serial in",
                "TOUR-NEW",
                record.path("materials").get(0).path("serialIn").asString());
        return record;
    }

    private static void signed(Person office, JsonNode order, JsonNode last, Narrator narrator) {
        var id = order.path("order").path("id").asString();
        var report = office.post("/api/field/orders/%s/reports".formatted(id), Map.of(), 201);
        var path = "/api/field/reports/" + report.path("id").asString();
        office.post(path + "/signatures", Map.of("hash", "0".repeat(64), "signer", "Owner (tour)"), 409);
        var hash = report.path("hash").asString();
        office.post(path + "/signatures", Map.of("hash", hash, "signer", "Owner (tour)"), 201);
        var read = office.get(path);
        Difference.unlessEqual("signatures", 1, read.path("signatures").size());
        Difference.unlessEqual(
                "signed bytes",
                report.path("hash").asString(),
                read.path("signatures").get(0).path("documentHash").asString());
        Difference.unlessEqual("record under the report", last.path("id"), report.path("record"));
        narrator.step("signed: VR-%s by Owner (tour)".formatted(report.path("number")));
        narrator.detail("SHA-256", report.path("hash").asString());
    }

    private static void read(Person office, String asset, List<JsonNode> records, Narrator narrator) {
        var history = office.get("/api/field/machines/%s/history".formatted(asset));
        Difference.unlessEqual("records of the machine", records.size(), history.size());
        for (int i = 0; i < records.size(); i++)
            Difference.unlessEqual(
                    "record " + (i + 1),
                    records.get(i).path("id"),
                    history.get(i).path("id"));
        narrator.step("read back: the machine's page has all %d records".formatted(records.size()));
    }

    private static void unlessDone(Person office, JsonNode order) {
        var id = order.path("order").path("id").asString();
        var state = office.get("/api/field/orders/" + id)
                .path("order")
                .path("state")
                .asString();
        Difference.unlessEqual("state of the order", "DONE", state);
    }

    static String fresh() {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        return id.toString();
    }
}
