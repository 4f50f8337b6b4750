package org.fettle.bench.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Plans one instance with one of the peers and writes the solution in VRPLIB's form. Arguments: timefold, jsprit or
/// ortools; file; seconds, counted from the start of the JVM; seed; file for the solution.
final class PlanWithPeer {
    /// For writing the solution.
    private static final long FINISHING = 300;

    private PlanWithPeer() {}

    public static void main(String[] args) throws IOException {
        var instance = Instance.read(Path.of(args[1]));
        long until = started() + (long) (1000 * Double.parseDouble(args[2])) - FINISHING;
        var left = Duration.ofMillis(Math.max(1, until - System.currentTimeMillis()));
        long seed = Long.parseLong(args[3]);
        var found = switch (args[0]) {
            case "timefold" -> TimefoldPeer.solve(instance, left, seed);
            case "jsprit" -> JspritPeer.solve(instance, left, seed);
            case "ortools" -> OrToolsPeer.solve(instance, left);
            default ->
                throw new IllegalArgumentException("no peer '%s'; timefold, jsprit or ortools".formatted(args[0]));
        };
        Files.writeString(Path.of(args[4]), text(instance, found.routes()));
        System.out.printf("cost %d%niterations %d%n", instance.cost(found.routes()), found.iterations());
        System.exit(0);
    }

    /// @param routes of nodes, without the depot
    /// @param iterations what the peer calls so; 0 where it does not count
    record Found(List<List<Integer>> routes, long iterations) {}

    private static long started() {
        return ProcessHandle.current().info().startInstant().orElseThrow().toEpochMilli();
    }

    private static String text(Instance instance, List<List<Integer>> routes) {
        var text = new StringBuilder();
        int number = 0;
        for (var route : routes) {
            if (route.isEmpty()) continue;
            text.append("Route #").append(++number).append(':');
            route.forEach(node -> text.append(' ').append(node));
            text.append('\n');
        }
        return text.append("Cost ").append(instance.cost(routes)).append('\n').toString();
    }
}
