package org.fettle.tour;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// One visit of one technician, as his own phone would enter it.
final class TourVisit {
    private final Person technician;
    private final String name;
    private final String id;
    private final String law;
    private int answered;

    TourVisit(Person technician, String name, String id, String law) {
        this.technician = technician;
        this.name = name;
        this.id = id;
        this.law = law;
    }

    JsonNode read() {
        return technician.get(path(""));
    }

    JsonNode post(String what, Object body, int status) {
        return technician.post(path("/" + what), body, status);
    }

    void prerequisite(JsonNode p) {
        var prerequisite = p.path("id").asString();
        var body = Map.of("id", MachineWalk.fresh(), "prerequisite", prerequisite, "passed", true, "note", "");
        post("prerequisites", body, 201);
    }

    /// Answers every step that is asked, in order, so that it passes.
    void answerAll() {
        var steps = read().path("run").path("procedure").path("steps");
        var said = new HashMap<String, String>();
        for (var step : steps) {
            var after = step.path("after");
            var waits = after.isObject()
                    && !after.path("answer")
                            .asString()
                            .equals(said.get(after.path("step").asString()));
            if (waits) continue;
            var answer = answer(step);
            var body = Map.of(
                    "id",
                    MachineWalk.fresh(),
                    "step",
                    step.path("id").asString(),
                    "answer",
                    answer,
                    "instrument",
                    "TOUR-METER");
            var kept = post("answers", body, 201);
            Difference.unless(kept.path("passed").asBoolean(), "%s: %s should pass".formatted(step, answer));
            said.put(step.path("code").asString(), answer);
            answered++;
        }
    }

    private static String answer(JsonNode step) {
        return switch (step.path("kind").asString()) {
            case "CHECK" -> "yes";
            case "CHOICE" -> step.path("passing").get(0).asString();
            case "NUMBER" -> {
                var low = step.path("low").isNumber() ? step.path("low").asDouble() : 0;
                var high = step.path("high").isNumber() ? step.path("high").asDouble() : low + 10;
                yield String.valueOf((low + high) / 2);
            }
            default -> "in order";
        };
    }

    JsonNode codes(String role) {
        var model = read().path("model").path("code").asString();
        return technician.get("/api/field/models/%s/codes?role=%s".formatted(model, role));
    }

    /// Tries to end it as done, and says with which status that was answered.
    int ending(String summary) {
        return technician.ask(path("/end"), end(summary)).status();
    }

    JsonNode end(String summary, int status) {
        return post("end", end(summary), status);
    }

    private static Map<String, Object> end(String summary) {
        return Map.of(
                "record",
                MachineWalk.fresh(),
                "outcome",
                "DONE",
                "summary",
                summary,
                "travelMinutes",
                10,
                "remainingMinutes",
                0);
    }

    String technician() {
        return name;
    }

    String law() {
        return law;
    }

    Person person() {
        return technician;
    }

    String id() {
        return id;
    }

    int answered() {
        return answered;
    }

    private String path(String more) {
        return "/api/field/visits/" + id + more;
    }
}
