package org.fettle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.UUID;
import org.fettle.platform.database.EmbeddedDatabase;
import org.fettle.platform.database.PostgresServer;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// One PostgreSQL for the whole test run, one database for each application context.
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final PostgresServer SERVER = start();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var settings = new HashMap<String, Object>(fresh().settings());
        settings.put("db-scheduler.enabled", "false");
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings));
    }

    /// A database that nobody else uses.
    public static EmbeddedDatabase fresh() {
        return EmbeddedDatabase.of(SERVER, "t_" + UUID.randomUUID().toString().replace('-', '_'));
    }

    private static PostgresServer start() {
        try {
            var folder = Files.createTempDirectory("fettle-test");
            var server = PostgresServer.start(folder, PostgresServer.Care.THROWAWAY);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.close();
                Folders.delete(folder);
            }));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
