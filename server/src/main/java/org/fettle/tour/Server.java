package org.fettle.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import org.fettle.demo.DemoAccounts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A running Fettle, seen from outside. Signs in as whom is wanted, once each.
final class Server implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final Map<String, Person> people = new HashMap<>();
    private final URI base;

    Server(URI base) {
        this.base = base;
    }

    /// The person who signs in with this login and the demo's password.
    Person as(String login) {
        return people.computeIfAbsent(login, this::signIn);
    }

    /// Without signing in.
    JsonNode open(String path) {
        return new Person(this, "").get(path);
    }

    private Person signIn(String login) {
        var asked = Map.of("login", login, "password", DemoAccounts.PASSWORD, "name", "tour");
        var answer = call("", "POST", "/api/tokens", asked);
        if (answer.status() != 201)
            throw new Difference(
                    "'%s' cannot sign in (%d). Is this the demo? %s".formatted(login, answer.status(), answer.body()));
        return new Person(this, answer.body().path("token").asString());
    }

    Answer call(String token, String method, String path, Object body) {
        return call(token, method, path, body, "");
    }

    /// @param read the version that was read, as `If-Match` wants it; empty for none
    Answer call(String token, String method, String path, Object body, String read) {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .header("Accept", "application/json")
                .header("Accept-Language", "en");
        if (!token.isEmpty()) request.header("Authorization", "Bearer " + token);
        if (!read.isEmpty()) request.header("If-Match", read);
        if (method.equals("GET")) request.GET();
        else
            request.header("Content-Type", "application/json")
                    .header(
                            "Idempotency-Key",
                            com.github.f4b6a3.uuid.UuidCreator.getTimeOrderedEpoch()
                                    .toString())
                    .method(method, BodyPublishers.ofString(json.writeValueAsString(body)));
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(answer.statusCode(), read(answer.body()));
        } catch (ConnectException e) {
            throw new Difference("nobody answers at %s. Maybe './fettle demo' first, or --url.".formatted(base));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Difference("interrupted");
        }
    }

    private JsonNode read(String body) {
        try {
            return body.isBlank() ? json.createObjectNode() : json.readTree(body);
        } catch (tools.jackson.core.JacksonException _) {
            return json.createObjectNode().put("text", body);
        }
    }

    @Override
    public void close() {
        http.close();
    }

    record Answer(int status, JsonNode body) {}
}
