package org.fettle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.fettle.demo.DemoAccounts;

/// Walks through the pages once, so that the start-up cache knows what a first visitor will need.
final class Rehearsal {
    private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");
    private static final Pattern HREF = Pattern.compile("\"href\":\"(/[^\"]*)\"");

    static void visit(String base) {
        try (var http = HttpClient.newHttpClient()) {
            for (int round = 0; round < 3; round++) {
                get(http, base + "/sign-in", "");
                var asked = "{\"login\":\"admin\",\"password\":\"%s\",\"name\":\"rehearsal\"}"
                        .formatted(DemoAccounts.PASSWORD);
                var made = http.send(
                        HttpRequest.newBuilder(URI.create(base + "/api/tokens"))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(asked))
                                .build(),
                        BodyHandlers.ofString());
                var token = TOKEN.matcher(made.body());
                if (!token.find()) throw new IllegalStateException("no token: " + made.body());
                var pages = new ArrayList<String>();
                var found = HREF.matcher(
                        get(http, base + "/api/shell/commands", token.group(1)).body());
                while (found.find()) pages.add(found.group(1));
                pages.add("/");
                for (var page : pages) get(http, base + page, token.group(1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static HttpResponse<String> get(HttpClient http, String url, String token)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url)).header("Accept", "text/html,application/json");
        if (!token.isEmpty()) request.header("Authorization", "Bearer " + token);
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private Rehearsal() {}
}
