package org.fettle.bench.crash;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;

/// Files of all sizes, and a counter in an account's name.
final class Uploads implements Load {
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

    private final Door door;
    private final Ledger ledger;
    private final Random random;
    private final UUID account = UUID.randomUUID();
    private int version;
    private long number;

    Uploads(Door door, Ledger ledger, long seed) {
        this.door = door;
        this.ledger = ledger;
        this.random = new Random(seed);
    }

    @Override
    public Call next() {
        if (version == 0) return openAccount();
        return random.nextInt(3) == 0 ? count() : file();
    }

    private Call openAccount() {
        var body = "{\"id\":\"%s\",\"login\":\"crash-%s\",\"name\":\"crash 0\"}".formatted(account, account);
        return new Call(door.json("POST", "/api/accounts", body).build(), 201, _ -> {
            version = 1;
            ledger.opened(account);
        });
    }

    private Call count() {
        var next = number + 1;
        ledger.sends(account, next);
        var body = "{\"name\":\"crash %d\",\"roles\":[],\"active\":false}".formatted(next);
        var request = door.json("PUT", "/api/accounts/" + account, body).header("If-Match", "\"" + version + "\"");
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
        var request = door.keyed("/api/files")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofString(body));
        return new Call(request.build(), 201, answer -> {
            var id = ID.matcher(answer);
            if (!id.find()) throw new IllegalStateException("no id in " + answer);
            ledger.kept(new Ledger.Kept(UUID.fromString(id.group(1)), name, sha, text.length()));
        });
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
}
