package org.fettle.bench.dispatch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.fettle.dispatch.Budget;
import org.fettle.dispatch.Engine;
import org.fettle.dispatch.Legality;
import org.fettle.dispatch.Plan;
import org.fettle.dispatch.Problem;

/// A week of 10,000 visits and 500 technicians in 4 GB, travel reckoned when asked for: how long until the first legal
/// plan, and how much better another is after so many seconds. Arguments: file for the rows, seconds, seed.
final class PlanRegion {
    private static final int TECHNICIANS = 500;
    private static final int VISITS = 10_000;
    private static final int DAYS = 5;

    private PlanRegion() {}

    public static void main(String[] args) throws IOException {
        var rows = new Rows(Path.of(args[0]));
        double seconds = Double.parseDouble(args[1]);
        long seed = Long.parseLong(args[2]);
        var problem = Case.drawn(seed, TECHNICIANS, VISITS, DAYS);
        long began = System.nanoTime();
        var first = Engine.solve(problem, Budget.iterations(0, seed));
        long nanos = System.nanoTime() - began;
        var plan = Engine.solve(problem, Budget.seconds(seconds, seed));
        int broken = broken(problem, first) + broken(problem, plan);
        report(rows, first, nanos, plan, seconds, broken);
        System.exit(broken == 0 ? 0 : 1);
    }

    private static int broken(Problem problem, Plan plan) {
        var found = Legality.check(problem, plan);
        found.forEach(System.err::println);
        return found.size();
    }

    private static void report(Rows rows, Plan first, long nanos, Plan plan, double seconds, int broken)
            throws IOException {
        double better = better(first.cost().total(), plan.cost().total());
        double driving = better(first.cost().drivingSeconds(), plan.cost().drivingSeconds());
        var figures = new LinkedHashMap<String, Number>();
        figures.put("firstNanos", nanos);
        figures.put("firstCost", first.cost().total());
        figures.put("firstDrivingSeconds", first.cost().drivingSeconds());
        figures.put("firstLeftOut", first.leftOut().size());
        figures.put("seconds", seconds);
        figures.put("cost", plan.cost().total());
        figures.put("drivingSeconds", plan.cost().drivingSeconds());
        figures.put("leftOut", plan.leftOut().size());
        figures.put("iterations", plan.iterations());
        figures.put("brokenRules", broken);
        rows.row(
                "region: 10,000 visits, 500 technicians, 5 days",
                String.format(
                        Locale.ROOT,
                        "first plan after %s (budget 20 s: %s); after %.0f s cost %.1f %% less (budget 10 %%: %s):"
                                + " %.1f %% less driving, %d left out instead of %d; %d rules broken, %d iterations",
                        Rows.seconds(nanos),
                        nanos < 20_000_000_000L ? "kept" : "missed",
                        seconds,
                        better,
                        better >= 10 ? "kept" : "missed",
                        driving,
                        plan.leftOut().size(),
                        first.leftOut().size(),
                        broken,
                        plan.iterations()),
                figures);
    }

    private static double better(long before, long now) {
        return 100.0 * (before - now) / before;
    }
}
