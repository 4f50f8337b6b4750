package org.fettle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.fettle.demo.DemoAccounts;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Role;
import org.fettle.platform.database.EmbeddedDatabase;
import org.fettle.platform.identity.Accounts;
import org.fettle.platform.identity.NewAccount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// What `start` runs with, what it refuses, and a first day on a PostgreSQL that is not its own.
class ProductionTest {
    @TempDir
    private Path folder;

    @Test
    void anUnencryptedDoorToTheWorldNeedsAFlag() {
        assertThatThrownBy(() -> production(external(), "--bind", "0.0.0.0"))
                .hasMessageContaining("--bind 0.0.0.0 would send passwords unencrypted")
                .hasMessageContaining("--behind-tls");
        assertThat(production(external(), "--bind", "0.0.0.0", "--behind-tls").settings())
                .containsEntry("server.servlet.session.cookie.secure", true);
        assertThatThrownBy(() -> production(external(), "--tls-cert", "a.pem")).hasMessageContaining("go together");
    }

    @Test
    void anExternalDatabaseIsNamedCompletelyAndWithRealSecrets() {
        for (var name : Set.of("FETTLE_DB_USER", "FETTLE_DB_PASSWORD", "FETTLE_DB_OWNER_USER")) {
            var environment = external();
            environment.remove(name);
            assertThatThrownBy(() -> production(environment)).hasMessageContaining(name + " is not set");
        }
        for (var name : Set.of("FETTLE_DB_PASSWORD", "FETTLE_DB_OWNER_PASSWORD")) {
            var environment = external();
            environment.put(name, "Postgres");
            assertThatThrownBy(() -> production(environment)).hasMessageContaining(name + " is a password");
        }
        var one = external();
        one.put("FETTLE_DB_OWNER_USER", one.get("FETTLE_DB_USER"));
        assertThatThrownBy(() -> production(one)).hasMessageContaining("the same role");
        var url = external();
        url.put("FETTLE_DB_URL", "postgres://somewhere");
        assertThatThrownBy(() -> production(url)).hasMessageContaining("Maybe jdbc:postgresql://");
    }

    @Test
    void aFirstDayOnAnExternalDatabase() throws Exception {
        var database = TestDatabase.fresh();
        var environment = asExternal(database);
        try (var application = run(production(environment));
                var http = HttpClient.newHttpClient()) {
            var base = "http://127.0.0.1:" + application.getWebServer().getPort();
            var first = application.getBean(FirstAdministrator.class);
            var void1 = first.welcome().orElseThrow();
            var link = first.welcome().orElseThrow();
            assertThat(get(http, base + void1)).as("an earlier link").doesNotContain("name=\"password\"");
            assertThat(setPassword(http, base + link, "a long enough password").statusCode())
                    .isEqualTo(302);
            assertThat(first.welcome()).as("somebody can sign in now").isEmpty();
            assertThat(get(http, base + link)).as("the link is used up").doesNotContain("name=\"password\"");
            assertThat(first.demoAccountsExist()).isFalse();
            var accounts = application.getBean(Accounts.class);
            accounts.open(
                    Actor.system("test"),
                    new NewAccount(
                            java.util.UUID.randomUUID(),
                            "demo",
                            "Demo",
                            DemoAccounts.PASSWORD,
                            null,
                            java.util.Locale.ENGLISH,
                            Set.of(Role.DESK),
                            true));
            assertThat(first.demoAccountsExist()).isTrue();
        }
        serverCannotTouchTheAudit(environment);
    }

    private static void serverCannotTouchTheAudit(Map<String, String> environment) throws SQLException {
        try (var db = DriverManager.getConnection(
                        environment.get("FETTLE_DB_URL"),
                        environment.get("FETTLE_DB_USER"),
                        environment.get("FETTLE_DB_PASSWORD"));
                var statement = db.createStatement()) {
            assertThatThrownBy(() -> statement.execute("delete from audit_entry"))
                    .hasMessageContaining("permission denied");
        }
    }

    private static HttpResponse<String> setPassword(HttpClient http, String link, String password)
            throws IOException, InterruptedException {
        var form = http.send(HttpRequest.newBuilder(URI.create(link)).build(), BodyHandlers.ofString());
        var csrf = form.body().replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]*)\".*", "$1");
        var cookie = form.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        var body = "_csrf=%s&password=%s".formatted(csrf, password.replace(' ', '+'));
        return http.send(
                HttpRequest.newBuilder(URI.create(link))
                        .header("Cookie", cookie)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String get(HttpClient http, String url) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
                .body();
    }

    private static ServletWebServerApplicationContext run(Production production) {
        var settings = new HashMap<>(production.settings());
        settings.put("server.port", 0);
        settings.put("db-scheduler.enabled", "false");
        var application = new SpringApplication(Fettle.class);
        application.setAdditionalProfiles("test");
        application.setRegisterShutdownHook(false);
        application.addInitializers(context ->
                context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("launch", settings)));
        return (ServletWebServerApplicationContext) application.run();
    }

    private Production production(Map<String, String> environment, String... options) {
        var all = new String[options.length + 2];
        System.arraycopy(options, 0, all, 0, options.length);
        all[options.length] = "--data";
        all[options.length + 1] = folder.toString();
        return Production.of(Options.parse(all), environment::get);
    }

    private static Map<String, String> external() {
        return new HashMap<>(Map.of(
                "FETTLE_DB_URL", "jdbc:postgresql://db.example/fettle",
                "FETTLE_DB_USER", "server",
                "FETTLE_DB_PASSWORD", "s3rver-s3cret",
                "FETTLE_DB_OWNER_USER", "owner",
                "FETTLE_DB_OWNER_PASSWORD", "0wner-s3cret"));
    }

    private static Map<String, String> asExternal(EmbeddedDatabase database) {
        var settings = database.settings();
        return new HashMap<>(Map.of(
                "FETTLE_DB_URL", String.valueOf(settings.get("spring.datasource.url")),
                "FETTLE_DB_USER", String.valueOf(settings.get("spring.datasource.username")),
                "FETTLE_DB_PASSWORD", String.valueOf(settings.get("spring.datasource.password")),
                "FETTLE_DB_OWNER_USER", String.valueOf(settings.get("spring.flyway.user")),
                "FETTLE_DB_OWNER_PASSWORD", String.valueOf(settings.get("spring.flyway.password"))));
    }
}
