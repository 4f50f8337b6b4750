package org.fettle;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The options after the verb. Unknown ones are refused by name.
record Options(Map<String, String> given) {
    private static final Set<String> FLAGS = Set.of("fresh", "behind-tls");
    private static final Set<String> VALUES = Set.of(
            "port", "data", "practices", "clock", "url", "bind", "tls-cert", "tls-key", "logs", "rounds", "roads");

    private static final List<String> ROADS = List.of(".osm.pbf", ".osm", ".osm.gz", ".osm.bz2");
    private static final String WORD = "";

    static Options parse(String[] args) {
        var given = new HashMap<String, String>();
        for (int i = 0; i < args.length; i++) {
            var name = args[i].startsWith("--") ? args[i].substring(2) : "";
            if (FLAGS.contains(name)) given.put(name, "true");
            else if (VALUES.contains(name) && i + 1 < args.length) given.put(name, args[++i]);
            else if (!args[i].startsWith("-") && !given.containsKey(WORD)) given.put(WORD, args[i]);
            else
                throw new IllegalArgumentException(
                        VALUES.contains(name)
                                ? args[i] + " needs a value"
                                : "unknown option '%s'. './fettle help' lists them.".formatted(args[i]));
        }
        return new Options(Map.copyOf(given));
    }

    /// The one word that is no option, such as a file.
    String word(String wanted) {
        var word = given.get(WORD);
        if (word == null) throw new IllegalArgumentException("missing: " + wanted);
        return word;
    }

    int port() {
        var text = given.getOrDefault("port", "8080");
        try {
            var port = Integer.parseInt(text);
            if (port > 0 && port < 65536) return port;
        } catch (NumberFormatException _) {
            // said below
        }
        throw new IllegalArgumentException("--port %s is not a port. Maybe 8080.".formatted(text));
    }

    Path data() {
        return data("var/demo");
    }

    Path data(String otherwise) {
        return Path.of(given.getOrDefault("data", otherwise)).toAbsolutePath();
    }

    String practices() {
        return given.getOrDefault("practices", "field,library");
    }

    /// The moment at which the clock shall begin, for a demo of another day.
    Optional<Instant> clock() {
        try {
            return Optional.ofNullable(given.get("clock")).map(Instant::parse);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "--clock %s is not an instant. Maybe 2026-12-01T06:00:00Z.".formatted(given.get("clock")), e);
        }
    }

    /// Where a running Fettle answers.
    URI url() {
        var text = given.getOrDefault("url", "http://127.0.0.1:8080");
        try {
            var url = URI.create(text);
            if (url.getScheme() != null && url.getHost() != null) return url;
        } catch (IllegalArgumentException _) {
            // said below
        }
        throw new IllegalArgumentException("--url %s is no address. Maybe http://127.0.0.1:8080.".formatted(text));
    }

    /// The piece of OpenStreetMap to drive on; empty for the one that comes along.
    Optional<Path> roads() {
        return Optional.ofNullable(given.get("roads")).map(text -> {
            var file = Path.of(text).toAbsolutePath();
            if (Files.isReadable(file) && ROADS.stream().anyMatch(text::endsWith)) return file;
            throw new IllegalArgumentException(
                    "--roads %s is no readable extract of OpenStreetMap (%s). Take one of your region, as .osm.pbf."
                            .formatted(text, String.join(", ", ROADS)));
        });
    }

    boolean fresh() {
        return flag("fresh");
    }

    boolean flag(String name) {
        return given.containsKey(name);
    }
}
