package org.fettle;

import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.fettle.platform.database.EmbeddedDatabase;
import org.fettle.platform.settings.Practice;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;

/// The verbs of `./fettle` that need the application.
final class Launch {
    private static final PrintStream OUT = System.out;
    private static final PrintStream ERR = System.err;

    /// The exit code: 0 done, 1 failed, 2 the call's words are off.
    static int run(String[] args) {
        var verb = args.length == 0 ? "help" : args[0];
        try {
            var options = Options.parse(Arrays.copyOfRange(args, Math.min(1, args.length), args.length));
            return switch (verb) {
                case "demo" -> demo(options);
                default -> {
                    ERR.println("fettle: unknown command '" + verb + "'. './fettle help' lists them.");
                    yield 2;
                }
            };
        } catch (IllegalArgumentException e) {
            ERR.println("fettle: " + e.getMessage());
            return 2;
        }
    }

    private static int demo(Options options) {
        var port = options.port();
        if (!free(port)) {
            ERR.printf(
                    "fettle: port %d is taken by another program. Maybe './fettle demo --port %d'.%n", port, port + 1);
            return 1;
        }
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
        var application = new SpringApplication(Fettle.class);
        application.addInitializers(context ->
                context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("launch", settings)));
        application.run();
        OUT.printf("%nFettle is ready: http://127.0.0.1:%d%n", port);
        park();
        return 0;
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
