package org.fettle;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.fettle.platform.database.EmbeddedDatabase;
import org.fettle.platform.settings.Practice;
import org.jspecify.annotations.Nullable;

/// What `./fettle start` runs with: read from options and environment, refused with the remedy when it would be unsafe.
record Production(Map<String, Object> settings, String address, Optional<EmbeddedDatabase> embedded) {
    /// @param environment looks up an environment variable; null when it is not set
    static Production of(Options options, Function<String, @Nullable String> environment) {
        var settings = new HashMap<String, Object>();
        Practice.parse(options.practices());
        settings.put("fettle.mode", "start");
        settings.put("fettle.practices", options.practices());
        settings.put("fettle.data", options.data("var/fettle").toString());
        settings.put("server.port", options.port());
        options.roads().ifPresent(extract -> settings.put("fettle.roads", extract.toString()));
        settings.putAll(logs(options));
        var tls = tls(options, settings);
        var bind = options.given().getOrDefault("bind", "127.0.0.1");
        if (!loopback(bind) && !tls && !options.flag("behind-tls"))
            throw new IllegalArgumentException(
                    ("--bind %s would send passwords unencrypted. Maybe --tls-cert FILE --tls-key FILE, "
                                    + "or --behind-tls when a proxy encrypts.")
                            .formatted(bind));
        settings.put("server.address", bind);
        settings.put("server.servlet.session.cookie.secure", tls || options.flag("behind-tls"));
        if (options.flag("behind-tls")) settings.put("server.forward-headers-strategy", "native");
        var url = environment.apply("FETTLE_DB_URL");
        Optional<EmbeddedDatabase> embedded =
                url == null ? Optional.of(EmbeddedDatabase.start(options.data("var/fettle"))) : Optional.empty();
        embedded.ifPresentOrElse(
                database -> settings.putAll(database.settings()),
                () -> settings.putAll(ExternalDatabase.settings(environment)));
        var here = "%s://%s:%d".formatted(tls ? "https" : "http", bind, options.port());
        var known = environment.apply("FETTLE_URL");
        var address = known == null || known.isBlank() ? here : known.strip();
        settings.put("fettle.url", address);
        return new Production(settings, address, embedded);
    }

    /// For a collector: one JSON object a line, with the request id. `--logs text` is for reading with one's own eyes.
    private static Map<String, Object> logs(Options options) {
        return switch (options.given().getOrDefault("logs", "json")) {
            case "json" -> Map.of("logging.structured.format.console", "logstash");
            case "text" -> Map.of();
            default -> throw new IllegalArgumentException("--logs is json or text");
        };
    }

    private static boolean tls(Options options, Map<String, Object> settings) {
        var certificate = options.given().get("tls-cert");
        var key = options.given().get("tls-key");
        if (certificate == null && key == null) return false;
        if (certificate == null || key == null)
            throw new IllegalArgumentException("--tls-cert and --tls-key go together (PEM files)");
        settings.put("server.ssl.certificate", "file:" + certificate);
        settings.put("server.ssl.certificate-private-key", "file:" + key);
        return true;
    }

    private static boolean loopback(String bind) {
        try {
            return InetAddress.getByName(bind).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("--bind %s is no address of this machine".formatted(bind), e);
        }
    }
}
