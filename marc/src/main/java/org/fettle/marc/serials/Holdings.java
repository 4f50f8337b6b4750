package org.fettle.marc.serials;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Issues put together to runs, and runs taken apart, by the pattern of their caption.
public final class Holdings {
    private static final int MOST = 100_000;
    private static final int FARTHEST = 5_000;

    private final Caption caption;
    private final Rules rules;

    public Holdings(Caption caption) {
        this.caption = caption;
        this.rules = new Rules(caption);
    }

    /// The fewest runs that hold these issues, in their order. Where the pattern does not lead from one to the next, a
    /// run ends: with a gap if it expects issues between them, else without.
    ///
    /// @param notPublished issues that are known never to have come out: they are no gap
    public List<Run> compress(List<Issue> issues, Set<Issue> notPublished) {
        var runs = new ArrayList<Run>();
        Optional<Series> series = Optional.empty();
        for (var issue : issues) {
            if (goesOn(series, issue)) {
                var run = runs.removeLast();
                runs.add(new Run(run.first(), Optional.of(issue), Run.Break.NOT_SAID));
                continue;
            }
            if (!runs.isEmpty()) {
                var run = runs.removeLast();
                runs.add(run.with(between(run.last().orElse(run.first()), issue, notPublished)));
            }
            runs.add(Run.of(issue));
            series = Series.from(caption, rules, issue).asOptional();
        }
        return runs;
    }

    public List<Run> compress(List<Issue> issues) {
        return compress(issues, Set.of());
    }

    /// A hyphen in a value cannot be told from one of a range: such issues stay alone.
    private static boolean goesOn(Optional<Series> series, Issue issue) {
        if (series.isEmpty() || hasHyphen(issue) || hasHyphen(series.get().present())) return false;
        return series.get()
                .next()
                .asOptional()
                .filter(e -> e.issue().equals(issue))
                .isPresent();
    }

    private static boolean hasHyphen(Issue issue) {
        return issue.values().values().stream().anyMatch(v -> v.indexOf('-') >= 0);
    }

    private Run.Break between(Issue before, Issue after, Set<Issue> notPublished) {
        var series = Series.from(caption, rules, before).asOptional();
        var until = new Predictor(caption).date(after).asOptional().flatMap(d -> d);
        boolean missing = false;
        for (int steps = 0; series.isPresent() && steps < FARTHEST; steps++) {
            var next = series.get().next().asOptional();
            if (next.isEmpty() || next.get().issue().equals(after)) break;
            if (until.isEmpty() && steps > 400) return Run.Break.NON_GAP; // numbers alone that never meet
            if (isBehind(next.get().from(), until)) break;
            missing |= !notPublished.contains(next.get().issue());
        }
        return missing ? Run.Break.GAP : Run.Break.NON_GAP;
    }

    private static boolean isBehind(Optional<LocalDate> date, Optional<LocalDate> until) {
        return date.isPresent() && until.isPresent() && !date.get().isBefore(until.get());
    }

    /// Each issue of a run. Refused if it is open, or if the pattern does not lead from its first to its last.
    public Answer<List<Issue>> expand(Run run) {
        if (run.isSingle()) return Answer.given(List.of(run.first()));
        var tag = caption.stream().holdingTag();
        if (run.isOpen()) return Answer.refused(tag, ' ', run.first().line(), "the run is open: say up to which date");
        var last = run.last().get();
        var end = new Predictor(caption).date(last).asOptional().flatMap(d -> d);
        return walk(run.first(), e -> e.issue().equals(last), e -> isPast(e, end))
                .then(issues -> issues.getLast().equals(last)
                        ? Answer.given(issues)
                        : Answer.refused(
                                tag, ' ', last.line(), "the pattern does not lead from the first issue to this"));
    }

    /// Each issue of an open run that is dated on or before `today`.
    public Answer<List<Issue>> expand(Run run, LocalDate today) {
        if (!run.isOpen()) return expand(run);
        return new Predictor(caption).until(run.first(), today, MOST).then(later -> {
            var issues = new ArrayList<>(List.of(run.first()));
            later.forEach(e -> issues.add(e.issue()));
            return Answer.given(issues);
        });
    }

    private static boolean isPast(Expected expected, Optional<LocalDate> end) {
        return expected.from().isPresent()
                && end.isPresent()
                && expected.from().get().isAfter(end.get());
    }

    private Answer<List<Issue>> walk(
            Issue first, java.util.function.Predicate<Expected> arrived, java.util.function.Predicate<Expected> past) {
        return Series.from(caption, rules, first).then(series -> {
            var issues = new ArrayList<>(List.of(first));
            while (issues.size() < MOST) {
                var next = series.next();
                if (next instanceof Answer.Refused<Expected>(var why)) return new Answer.Refused<>(why);
                if (past.test(next.orThrow())) break;
                issues.add(next.orThrow().issue());
                if (arrived.test(next.orThrow())) break;
            }
            return Answer.given(issues);
        });
    }

    /// Each issue of all runs, in their order.
    public Answer<List<Issue>> expand(List<Run> runs) {
        var issues = new ArrayList<Issue>();
        for (var run : runs)
            switch (expand(run)) {
                case Answer.Given<List<Issue>>(var some) -> issues.addAll(some);
                case Answer.Refused<List<Issue>>(var why) -> {
                    return new Answer.Refused<>(why);
                }
            }
        return Answer.given(issues);
    }
}
