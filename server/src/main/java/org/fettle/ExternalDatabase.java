package org.fettle;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A PostgreSQL of one's own, named by `FETTLE_DB_URL`: the owner's role migrates, the server's role works and cannot
/// touch
/// the audit.
final class ExternalDatabase {
    private static final Set<String> KNOWN_TO_EVERYBODY =
            Set.of("fettle", "postgres", "password", "secret", "admin", "changeme", "fettle-demo");

    static Map<String, Object> settings(Function<String, @Nullable String> environment) {
        var url = needed(environment, "FETTLE_DB_URL");
        var user = needed(environment, "FETTLE_DB_USER");
        var owner = needed(environment, "FETTLE_DB_OWNER_USER");
        var ownerUrl = environment.apply("FETTLE_DB_OWNER_URL");
        if (!url.startsWith("jdbc:postgresql:"))
            throw new IllegalArgumentException(
                    "FETTLE_DB_URL is '%s'. Maybe jdbc:postgresql://HOST:5432/DATABASE".formatted(url));
        if (user.equals(owner))
            throw new IllegalArgumentException("FETTLE_DB_USER and FETTLE_DB_OWNER_USER are the same role: the server "
                    + "could change its own audit. Make two roles, see docs/operations.md.");
        var settings = new HashMap<String, Object>();
        settings.put("spring.datasource.url", url);
        settings.put("spring.datasource.username", user);
        settings.put("spring.datasource.password", secret(environment, "FETTLE_DB_PASSWORD"));
        settings.put("spring.flyway.url", ownerUrl == null || ownerUrl.isBlank() ? url : ownerUrl);
        settings.put("spring.flyway.user", owner);
        settings.put("spring.flyway.password", secret(environment, "FETTLE_DB_OWNER_PASSWORD"));
        settings.put("spring.flyway.placeholders.server_role", user);
        return settings;
    }

    private static String secret(Function<String, @Nullable String> environment, String name) {
        var password = needed(environment, name);
        if (KNOWN_TO_EVERYBODY.contains(password.toLowerCase(Locale.ROOT)))
            throw new IllegalArgumentException(name + " is a password that everybody knows. Choose another.");
        return password;
    }

    private static String needed(Function<String, @Nullable String> environment, String name) {
        var value = environment.apply(name);
        if (value == null || value.isBlank())
            throw new IllegalArgumentException(
                    name + " is not set; with FETTLE_DB_URL it is needed. See docs/operations.md.");
        return value.strip();
    }

    private ExternalDatabase() {}
}
