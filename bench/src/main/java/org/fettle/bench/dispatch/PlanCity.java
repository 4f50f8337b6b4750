package org.fettle.bench.dispatch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.stream.IntStream;
import org.fettle.dispatch.Budget;
import org.fettle.dispatch.Engine;
import org.fettle.dispatch.Legality;
import org.fettle.dispatch.Plan;
import org.fettle.dispatch.Problem;

/// A city's day of the size that Timefold publishes for Los Angeles: 253 technicians, 1,012 visits, 3 skills. All
/// else is drawn as [Case] says, so no comparison is claimed. Arguments: file for the rows, seconds, seed.
final class PlanCity {
    private static final int TECHNICIANS = 253;
    private static final int VISITS = 1_012;

    private PlanCity() {}

    public static void main(String[] args) throws IOException {
        var rows = new Rows(Path.of(args[0]));
        double seconds = Double.parseDouble(args[1]);
        long seed = Long.parseLong(args[2]);
        var problem = Case.drawn(seed, TECHNICIANS, VISITS, 1);
        long began = System.nanoTime();
        var plan = Engine.solve(problem, Budget.seconds(seconds, seed));
        long took = System.nanoTime() - began;
        var broken = Legality.check(problem, plan);
        broken.forEach(System.err::println);
        report(rows, problem, plan, broken.size(), took);
        System.exit(broken.isEmpty() ? 0 : 1);
    }

    private static void report(Rows rows, Problem problem, Plan plan, int broken, long took) throws IOException {
        var cost = plan.cost();
        var figures = new LinkedHashMap<String, Number>();
        figures.put("seconds", took / 1e9);
        figures.put("iterations", plan.iterations());
        figures.put("brokenRules", broken);
        figures.put("brokenPromises", leftOut(problem, plan, -1));
        for (int p = 3; p >= 0; p--) figures.put("leftOutPriority" + p, leftOut(problem, plan, p));
        figures.put("technicians", plan.routes().size());
        figures.put("drivingSeconds", cost.drivingSeconds());
        figures.put("drivingMetres", cost.drivingMetres());
        figures.put("costDriving", cost.driving());
        figures.put("costLeftOut", cost.leftOut());
        figures.put("costPreferences", cost.preferences());
        figures.put("costCallOuts", cost.callOuts());
        figures.put("costWorking", cost.working());
        figures.put("cost", cost.total());
        var byPriority =
                IntStream.range(0, 4).mapToLong(p -> leftOut(problem, plan, p)).toArray();
        long minutes = cost.drivingSeconds() / 60;
        rows.row(
                "city: %d technicians, %d visits, %d skills, planned in %s"
                        .formatted(TECHNICIANS, VISITS, Case.SKILLS, Rows.seconds(took)),
                """
                %d rules broken, %d promises broken, left out by priority 0 to 3: %s; \
                %d technicians drive %d h %d min, %d km; cost %d = driving %d + left out %d + not preferred %d \
                + call-outs %d + working time %d""".formatted(
                                broken,
                                leftOut(problem, plan, -1),
                                Arrays.toString(byPriority),
                                plan.routes().size(),
                                minutes / 60,
                                minutes % 60,
                                cost.drivingMetres() / 1000,
                                cost.total(),
                                cost.driving(),
                                cost.leftOut(),
                                cost.preferences(),
                                cost.callOuts(),
                                cost.working()),
                figures);
    }

    /// @param priority of those counted, or -1 for those that were promised
    private static long leftOut(Problem problem, Plan plan, int priority) {
        return plan.leftOut().stream()
                .map(out -> problem.visits().get(out.visit()))
                .filter(v -> priority < 0 ? v.promise().isPresent() : v.priority() == priority)
                .count();
    }
}
