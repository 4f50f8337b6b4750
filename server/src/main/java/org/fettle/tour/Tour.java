package org.fettle.tour;

import java.io.PrintStream;
import java.net.URI;
import java.util.HashSet;
import java.util.List;

/// `./fettle tour`: walks what the server has switched on.
public final class Tour {
    private static final List<Walk> WALKS = List.of(new MachineWalk(), new BookWalk());

    /// The exit code: 0 when everything was as it should be, 1 at the first difference.
    public static int run(URI url, PrintStream out, PrintStream err) {
        var narrator = new Narrator(out);
        try (var server = new Server(url)) {
            var on = new HashSet<String>();
            server.open("/api/practices").forEach(practice -> on.add(practice.asString()));
            for (var walk : WALKS) {
                if (!on.contains(walk.practice())) {
                    narrator.headline("%s: skipped, the practice '%s' is off".formatted(walk.title(), walk.practice()));
                    continue;
                }
                narrator.headline(walk.title());
                walk.go(server, narrator);
            }
            out.printf("%nThe tour is over: %d steps, every one read back and as it should be.%n", narrator.steps());
            return 0;
        } catch (Difference difference) {
            err.printf(
                    "%nfettle: the tour found a difference after step %d:%n  %s%n",
                    narrator.steps(), difference.getMessage());
            return 1;
        }
    }

    private Tour() {}
}
