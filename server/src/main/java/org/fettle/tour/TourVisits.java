package org.fettle.tour;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Finds who may do a line and is free, and begins the visit.
final class TourVisits {
    private static final Duration STEP = Duration.ofMinutes(30);
    private static final int TRIES = 48;

    private final Server server;
    private final Narrator narrator;

    TourVisits(Server server, Narrator narrator) {
        this.server = server;
        this.narrator = narrator;
    }

    /// Gives the line to the first whom the law allows and who has a free time, and begins.
    TourVisit begin(Person office, JsonNode line) {
        var now = Clock.systemUTC().instant();
        var candidates = candidates(office, line.path("id").asString(), now);
        Difference.unless(!candidates.isEmpty(), "there are no technicians");
        for (var c : candidates)
            if (c.path("law").path("answer").asString().equals("refused")) {
                refused(office, line, c, now);
                break;
            }
        for (var c : candidates)
            if (c.path("law").path("answer").asString().equals("allowed")) {
                var visit = given(office, line, c, now);
                if (visit != null) return visit;
            }
        throw new Difference(
                "nobody whom the law allows is free for " + line.path("purpose").asString());
    }

    private void refused(Person office, JsonNode line, JsonNode candidate, Instant now) {
        var who = candidate.path("technician").asString();
        var wish = Map.of("id", MachineWalk.fresh(), "technician", who, "from", now.toString());
        var path = "/api/field/lines/%s/assignments".formatted(line.path("id").asString());
        office.post(path, wish, 409);
        narrator.step("refused, as it should be: %s for %s"
                .formatted(
                        candidate.path("name").asString(), line.path("taskType").asString()));
        for (var reason : candidate.path("law").path("reasons")) narrator.detail("reason", reason.asString());
        for (var remedy : candidate.path("law").path("remedies")) narrator.detail("remedy", remedy.asString());
    }

    private @Nullable TourVisit given(Person office, JsonNode line, JsonNode candidate, Instant now) {
        var technician = person(candidate);
        for (var stop : technician.get("/api/field/day"))
            if (stop.path("assignment").path("state").asString().equals("STARTED")) return null;
        var path = "/api/field/lines/%s/assignments".formatted(line.path("id").asString());
        for (int i = 0; i < TRIES; i++) {
            var id = MachineWalk.fresh();
            var wish = Map.of(
                    "id", id,
                    "technician", candidate.path("technician").asString(),
                    "from", now.plus(STEP.multipliedBy(i)).toString());
            var answer = office.ask(path, wish);
            if (answer.status() == 409 && answer.body().path("type").asString().endsWith("taken")) continue;
            Difference.unlessEqual(
                    "giving the line to " + candidate.path("name").asString(), 201, answer.status());
            var visit = new TourVisit(technician, candidate.path("name").asString(), id, law(candidate));
            visit.post("start", Map.of(), 200);
            var state = visit.read().path("assignment").path("state").asString();
            Difference.unlessEqual("state of the visit", "STARTED", state);
            return visit;
        }
        return null;
    }

    /// The same technician goes on with a further line, within the visit or right after it.
    TourVisit join(Person office, TourVisit visit, JsonNode line) {
        return join(
                office,
                visit,
                Map.of("id", line.path("id").asString()),
                line.path("purpose").asString());
    }

    TourVisit join(Person office, TourVisit visit, Map<String, String> line, String purpose) {
        var id = requireNonNull(line.get("id"));
        var law = "";
        for (var c : candidates(office, id, Clock.systemUTC().instant()))
            if (c.path("name").asString().equals(visit.technician())) law = law(c);
        var begun = visit.post("lines/" + id + "/begin", Map.of(), 201);
        Difference.unlessEqual(
                "begun " + purpose, "STARTED", begun.path("state").asString());
        return new TourVisit(
                visit.person(), visit.technician(), begun.path("id").asString(), law);
    }

    /// Says a step with its technician, the law's answer and its record, read back.
    void told(String what, TourVisit visit, JsonNode record) {
        var records = visit.read().path("records");
        Difference.unlessEqual(
                "the record read back",
                record.path("id"),
                records.get(records.size() - 1).path("id"));
        Difference.unless(record.path("decision").isString(), "the record rests on no decision of the law");
        narrator.step(what);
        narrator.detail("technician", visit.technician());
        narrator.detail("law", visit.law());
        narrator.detail("record", record.path("number").asString());
    }

    private static JsonNode candidates(Person office, String line, Instant from) {
        return office.get("/api/field/lines/%s/candidates?from=%s".formatted(line, from));
    }

    private static String law(JsonNode candidate) {
        var law = candidate.path("law");
        return (law.path("answer").asString() + " by " + law.path("rule").asString()).strip();
    }

    /// The demo's logins are the names, in small letters and with dashes.
    private Person person(JsonNode candidate) {
        return server.as(
                candidate.path("name").asString().toLowerCase(Locale.ROOT).replace(' ', '-'));
    }
}
