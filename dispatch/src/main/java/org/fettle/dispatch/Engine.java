package org.fettle.dispatch;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

/// A problem in, a legal plan out. Hard rules are never broken: what fits nowhere is left out, with its reasons.
public final class Engine {
    private Engine() {}

    public static Plan solve(Problem problem, Budget budget) {
        return solve(problem, budget, Watch.NOBODY);
    }

    public static Plan solve(Problem problem, Budget budget, Watch watch) {
        return solve(problem, budget, 1, watch);
    }

    /// So many searches at once, each with its own seed and none waiting for another; the best plan of all is the
    /// answer.
    /// With one thread the same seed and iterations give the same plan.
    public static Plan solve(Problem problem, Budget budget, int threads, Watch watch) {
        return solve(problem, budget, threads, watch, true);
    }

    /// @param reasons whether those left out carry why
    static Plan solve(Problem problem, Budget budget, int threads, Watch watch, boolean reasons) {
        if (threads < 1) throw new IllegalArgumentException("%d threads; at least 1 is needed".formatted(threads));
        var flat = new Flat(problem);
        var stopped = new AtomicBoolean();
        var searches = IntStream.range(0, threads)
                .mapToObj(i -> new Search(
                        flat,
                        new Budget(budget.time(), budget.iterations(), budget.seed() + i),
                        i == 0 ? leader(watch, stopped) : _ -> !stopped.get()))
                .toList();
        if (threads == 1) searches.getFirst().run();
        else together(searches);
        var best = searches.stream()
                .min(Comparator.comparingLong(search -> search.routes().total))
                .orElseThrow();
        long iterations = searches.stream().mapToLong(Search::iterations).sum();
        return LastLook.at(problem, Draft.of(best.routes()).plan(iterations, reasons));
    }

    private static void together(List<Search> searches) {
        try (var pool = Executors.newFixedThreadPool(searches.size())) {
            var running =
                    searches.stream().map(search -> pool.submit(search::run)).toList();
            for (var each : running) each.get();
        } catch (ExecutionException broken) {
            throw new IllegalStateException("a search broke off", broken.getCause());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the searches ran");
        }
    }

    private static Watch leader(Watch watch, AtomicBoolean stopped) {
        return progress -> {
            if (!watch.goOn(progress)) stopped.set(true);
            return !stopped.get();
        };
    }

    /// Begins with what a plan already has, as far as it is still possible, in its order.
    public static Plan improve(Problem problem, Plan from, Budget budget, Watch watch) {
        var search = new Search(new Flat(problem), budget, watch);
        Takeover.into(search.routes(), from);
        search.run();
        return LastLook.at(problem, Draft.of(search.routes()).plan(search.iterations(), true));
    }

    /// The seat's holder in a plan, if the visit is planned.
    public static OptionalInt holder(Plan plan, int visit, int seat) {
        for (var route : plan.routes())
            for (var stop : route.stops())
                if (stop.visit() == visit && stop.seat() == seat) return OptionalInt.of(route.technician());
        return OptionalInt.empty();
    }
}
