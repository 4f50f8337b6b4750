package org.fettle.tour;

import java.util.Map;
import org.fettle.tour.Server.Answer;
import tools.jackson.databind.JsonNode;

/// Somebody signed in. What is answered otherwise than it should be is a [Difference].
final class Person {
    private final Server server;
    private final String token;

    Person(Server server, String token) {
        this.server = server;
        this.token = token;
    }

    JsonNode get(String path) {
        var answer = server.call(token, "GET", path, Map.of());
        if (answer.status() != 200) throw unlike(path, 200, answer);
        return answer.body();
    }

    /// Wants this status.
    JsonNode post(String path, Object body, int status) {
        var answer = server.call(token, "POST", path, body);
        if (answer.status() != status) throw unlike(path, status, answer);
        return answer.body();
    }

    /// Changes what was read in this version.
    JsonNode put(String path, int version, Object body) {
        var answer = server.call(token, "PUT", path, body, "\"" + version + "\"");
        if (answer.status() != 200) throw unlike(path, 200, answer);
        return answer.body();
    }

    /// Whatever comes.
    Answer ask(String path, Object body) {
        return server.call(token, "POST", path, body);
    }

    private static Difference unlike(String path, int wanted, Answer answer) {
        return new Difference(
                "%s answered %d instead of %d: %s".formatted(path, answer.status(), wanted, answer.body()));
    }
}
