package org.fettle;

import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.fettle.demo.DemoTable;
import org.fettle.platform.database.EmbeddedDatabase;
import org.fettle.platform.settings.Practice;
import org.fettle.tour.Tour;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// The verbs of `./fettle` that need the application.
final class Launch {
    private static final PrintStream OUT = System.out;
    private static final PrintStream ERR = System.err;

    /// The exit code: 0 done, 1 failed, 2 the call's words are off.
    static int run(String[] args) {
        var verb = args.length == 0 ? "" : args[0];
        try {
            var options = Options.parse(Arrays.copyOfRange(args, Math.min(1, args.length), args.length));
            return switch (verb) {
                case "demo" -> demo(options);
                case "start" -> start(options);
                case "doctor" -> Doctor.run(options);
                case "train" -> train(options);
                case "tour" -> Tour.run(options.url(), OUT, ERR);
                case "backup" -> Safekeeping.backup(options);
                case "restore" -> Safekeeping.restore(options);
                default -> {
                    ERR.println("fettle: unknown command '" + verb + "'. './fettle help' lists them.");
                    yield 2;
                }
            };
        } catch (IllegalArgumentException e) {
            ERR.println("fettle: " + e.getMessage());
            return 2;
        } catch (IOException | SQLException e) {
            ERR.println("fettle: " + verb + " failed: " + e.getMessage());
            return 1;
        }
    }

    private static int demo(Options options) {
        var port = options.port();
        if (!free(port)) {
            ERR.printf(
                    "fettle: port %d is taken by another program. Maybe './fettle demo --port %d'.%n", port, port + 1);
            return 1;
        }
        var application = application(options, port);
        OUT.printf("%nFettle is ready: http://127.0.0.1:%d%n%n", port);
        application.getBean(DemoTable.class).lines().forEach(OUT::println);
        park();
        return 0;
    }

    /// One short life of the demo, from which the JVM makes its start-up cache.
    private static int train(Options options) {
        try (var application = application(options, 0)) {
            var server = application.getWebServer();
            if (server == null) throw new IllegalStateException("the demo has no web server");
            Rehearsal.visit("http://127.0.0.1:" + server.getPort());
        }
        return 0;
    }

    private static int start(Options options) {
        if (!free(options.port())) {
            ERR.printf("fettle: port %d is taken by another program. Maybe --port.%n", options.port());
            return 1;
        }
        var production = Production.of(options, System::getenv);
        production
                .embedded()
                .ifPresent(db -> SpringApplication.getShutdownHandlers().add(db::close));
        var application = run(production.settings());
        var first = application.getBean(FirstAdministrator.class);
        if (first.demoAccountsExist()) {
            application.close();
            ERR.println("fettle: this database holds demo accounts, whose password everybody knows. "
                    + "Use another folder or database.");
            return 1;
        }
        OUT.printf("Fettle is ready: %s%n", production.address());
        first.welcome()
                .ifPresent(path -> OUT.printf(
                        "First administrator: set the password of 'admin' within 24 hours, once, at%n  %s%s%n",
                        production.address(), path));
        park();
        return 0;
    }

    private static ServletWebServerApplicationContext application(Options options, int port) {
        Practice.parse(options.practices());
        if (options.fresh()) Folders.delete(options.data());
        var database = EmbeddedDatabase.start(options.data());
        SpringApplication.getShutdownHandlers().add(database::close);
        var settings = new HashMap<String, Object>(database.settings());
        settings.putAll(Map.of(
                "server.port",
                port,
                "fettle.practices",
                options.practices(),
                "fettle.mode",
                "demo",
                "fettle.data",
                options.data().toString()));
        settings.put("fettle.url", "http://127.0.0.1:" + port);
        options.roads().ifPresent(extract -> settings.put("fettle.roads", extract.toString()));
        options.clock().ifPresent(begin -> settings.put("fettle.clock", begin.toString()));
        return run(settings);
    }

    private static ServletWebServerApplicationContext run(Map<String, Object> settings) {
        var application = new SpringApplication(Fettle.class);
        application.setDefaultProperties(logging(settings)); // the log is set up before any initializer runs
        application.addInitializers(context ->
                context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("launch", settings)));
        return (ServletWebServerApplicationContext) application.run();
    }

    private static Map<String, Object> logging(Map<String, Object> settings) {
        var logging = new HashMap<>(settings);
        logging.keySet().removeIf(key -> !key.startsWith("logging."));
        return logging;
    }

    private static boolean free(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (BindException _) {
            return false;
        } catch (IOException e) {
            throw new IllegalArgumentException("port " + port + " cannot be used: " + e.getMessage(), e);
        }
    }

    /// The server's threads do the work; this one waits until the process is told to stop.
    private static void park() {
        try {
            Thread.currentThread().join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private Launch() {}
}
