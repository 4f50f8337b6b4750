package org.fettle.bench.crash;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;

/// The API as one account of the demo sees it.
record Door(HttpClient http, String base, String token) {
    private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");
    private static final String PASSWORD = "fettle-demo";

    static Door of(HttpClient http, String base, String login) throws IOException, InterruptedException {
        var ask = "{\"login\":\"%s\",\"password\":\"%s\",\"name\":\"prove crash\"}".formatted(login, PASSWORD);
        var door = new Door(http, base, "");
        var body = http.send(door.json("POST", "/api/tokens", ask).build(), BodyHandlers.ofString())
                .body();
        var token = TOKEN.matcher(body);
        if (!token.find()) throw new IOException("no token for %s: %s".formatted(login, body));
        return new Door(http, base, token.group(1));
    }

    HttpRequest.Builder json(String method, String path, String body) {
        return keyed(path).header("Content-Type", "application/json").method(method, BodyPublishers.ofString(body));
    }

    /// With a key of its own: sent twice, it happens once.
    HttpRequest.Builder keyed(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(20))
                .header("Idempotency-Key", UUID.randomUUID().toString());
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }
}
