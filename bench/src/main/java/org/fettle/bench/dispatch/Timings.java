package org.fettle.bench.dispatch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.fettle.dispatch.Budget;
import org.fettle.dispatch.Diff;
import org.fettle.dispatch.Engine;
import org.fettle.dispatch.Insertion;
import org.fettle.dispatch.Legality;
import org.fettle.dispatch.Plan;
import org.fettle.dispatch.Problem;
import org.fettle.dispatch.WhyNot;

/// How long a person at the telephone waits: one more visit put into a day's plan, the cheapest times of two weeks,
/// the reasons of everybody. Each is asked for [#ASKED] visits drawn from those of the problem, each taken out of the
/// plan first.
/// Arguments: file for the rows, seed.
final class Timings {
    private static final int ASKED = 200;
    private static final double PLANNING = 8;

    private final Rows rows;
    private final long seed;

    private Timings(Rows rows, long seed) {
        this.rows = rows;
        this.seed = seed;
    }

    public static void main(String[] args) throws IOException {
        var timings = new Timings(new Rows(Path.of(args[0])), Long.parseLong(args[1]));
        timings.insertion();
        timings.slots();
        timings.whyNot();
    }

    private void insertion() throws IOException {
        var problem = Case.drawn(seed, 253, 1_001, 1);
        var plan = planned(problem);
        measure("insertion into 1,000 planned visits, with the diff", 50, problem, plan, visit -> {
            var before = Insertion.remove(problem, plan, visit);
            return nanos(() -> {
                var cheapest = Insertion.cheapest(problem, before, visit);
                if (cheapest.isEmpty()) return 0;
                var after = Insertion.apply(problem, before, visit, cheapest.get());
                return Diff.between(before, after).size();
            });
        });
    }

    private void slots() throws IOException {
        var problem = Case.drawn(seed, 50, 2_500, 14);
        var plan = planned(problem);
        measure("times for a caller, 50 technicians, 14 days, 2,500 visits", 500, problem, plan, visit -> {
            var before = Insertion.remove(problem, plan, visit);
            return nanos(() -> Insertion.options(problem, before, visit).size());
        });
    }

    private void whyNot() throws IOException {
        var problem = Case.drawn(seed, 50, 300, 1);
        var plan = planned(problem);
        measure(
                "why not, 50 technicians, 300 visits",
                300,
                problem,
                plan,
                visit -> nanos(() -> WhyNot.table(problem, plan, visit).size()));
    }

    private Plan planned(Problem problem) {
        var plan = Engine.solve(problem, Budget.seconds(PLANNING, seed));
        var broken = Legality.check(problem, plan);
        if (!broken.isEmpty()) throw new IllegalStateException("a plan is not legal: " + broken);
        return plan;
    }

    /// The first question is told apart: the JVM has not compiled much by then.
    private void measure(String name, int budget, Problem problem, Plan plan, Question question) throws IOException {
        var random = new Random(seed);
        var nanos = new long[ASKED];
        int hardest = 0;
        long most = 0;
        for (int i = 0; i < ASKED; i++) {
            int visit = random.nextInt(problem.visits().size());
            nanos[i] = question.nanos(visit);
            if (nanos[i] > most) hardest = visit;
            most = Math.max(most, nanos[i]);
        }
        long first = nanos[0];
        int people = problem.visits().get(hardest).seats().size();
        Arrays.sort(nanos);
        long median = nanos[ASKED / 2];
        long worst = nanos[ASKED - 1];
        rows.row(
                name,
                "median %s, first %s, worst of %d %s for %d person(s) (budget %d ms: %s); %d of the visits left out"
                        .formatted(
                                Rows.millis(median),
                                Rows.millis(first),
                                ASKED,
                                Rows.millis(worst),
                                people,
                                budget,
                                worst < budget * 1_000_000L ? "kept" : "missed",
                                plan.leftOut().size()),
                Map.of("medianNanos", median, "firstNanos", first, "worstNanos", worst, "budgetMillis", budget));
    }

    @FunctionalInterface
    private interface Question {
        long nanos(int visit);
    }

    @FunctionalInterface
    private interface Answer {
        int size();
    }

    private static int sink;

    private static long nanos(Answer answer) {
        long began = System.nanoTime();
        sink += answer.size(); // kept, so that the compiler cannot leave the work out
        return System.nanoTime() - began;
    }
}
