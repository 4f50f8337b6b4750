package org.fettle.bench.crash;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One program that writes over the API as fast as it is answered: files of all sizes, and a counter in an account's
/// name.
final class Writer {
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final int LARGE = 700_000; // more than one piece in the database
    private static final String BOUNDARY = "fettle-crash-boundary";
    private static final String PART = """
            --%s
            Content-Disposition: form-data; name="file"; filename="%s"
            Content-Type: text/plain

            %s
            --%s--
            """;

    private final HttpClient http;
    private final String base;
    private final String token;
    private final Ledger ledger;
    private final Random random;
    private final UUID account = UUID.randomUUID();
    private int version;
    private long number;
    private @Nullable Call open;

    Writer(HttpClient http, String base, String token, Ledger ledger, long seed) {
        this.http = http;
        this.base = base;
        this.token = token;
        this.ledger = ledger;
        this.random = new Random(seed);
    }

    /// Writes until told to stop. A call without an answer stays open and is the first of the next round.
    void write(BooleanSupplier stop) {
        while (!stop.getAsBoolean()) {
            var call = open;
            if (call == null) call = open = next();
            else ledger.repeated();
            if (send(call)) open = null;
            else pause();
        }
    }

    private Call next() {
        if (version == 0) return openAccount();
        return random.nextInt(3) == 0 ? count() : file();
    }

    private boolean send(Call call) {
        try {
            var answer = http.send(call.request(), BodyHandlers.ofString());
            if (answer.statusCode() == call.expected()) {
                call.answered().accept(answer.body());
                return true;
            }
            if (answer.statusCode() < 500 && answer.statusCode() != 409 && answer.statusCode() != 429)
                throw new IllegalStateException(
                        "%s: %d %s".formatted(call.request(), answer.statusCode(), answer.body()));
            return false;
        } catch (IOException _) {
            return false; // killed while we waited
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Call openAccount() {
        var body = "{\"id\":\"%s\",\"login\":\"crash-%s\",\"name\":\"crash 0\"}".formatted(account, account);
        return new Call(json("POST", "/api/accounts", body).build(), 201, _ -> {
            version = 1;
            ledger.opened(account);
        });
    }

    private Call count() {
        var next = number + 1;
        ledger.sends(account, next);
        var body = "{\"name\":\"crash %d\",\"roles\":[],\"active\":false}".formatted(next);
        var request = json("PUT", "/api/accounts/" + account, body).header("If-Match", "\"" + version + "\"");
        return new Call(request.build(), 200, _ -> {
            version++;
            number = next;
            ledger.counted(account, next);
        });
    }

    private Call file() {
        var name = "crash-" + UUID.randomUUID() + ".txt";
        var text = line(random.nextInt(8) == 0 ? LARGE + random.nextInt(LARGE) : 1 + random.nextInt(2000));
        var sha = sha256(text);
        var body = PART.formatted(BOUNDARY, name, text, BOUNDARY).replace("\n", "\r\n");
        var request = keyed("/api/files")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofString(body));
        return new Call(request.build(), 201, answer -> {
            var id = ID.matcher(answer);
            if (!id.find()) throw new IllegalStateException("no id in " + answer);
            ledger.kept(new Ledger.Kept(UUID.fromString(id.group(1)), name, sha, text.length()));
        });
    }

    private HttpRequest.Builder json(String method, String path, String body) {
        return keyed(path).header("Content-Type", "application/json").method(method, BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder keyed(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    private String line(int length) {
        var text = new StringBuilder(length);
        for (int i = 0; i < length; i++) text.append((char) ('a' + random.nextInt(26)));
        return text.toString();
    }

    private static String sha256(String text) {
        try {
            var bytes = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
