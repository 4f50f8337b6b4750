package org.fettle.marc.serials;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What was received, in the order of its dates: doubles and what cannot be read left out.
final class Observed {
    final Dates dates;
    final List<Span> spans = new ArrayList<>();
    final List<Issue> issues = new ArrayList<>();

    private Observed(Dates dates) {
        this.dates = dates;
    }

    /// Empty if the issues have no date.
    static Optional<Observed> of(Caption caption, List<Receipt> receipts) {
        for (var receipt : receipts) {
            var dates = Dates.of(caption, receipt.issue(), false).asOptional().flatMap(d -> d);
            if (dates.isEmpty()) continue;
            var observed = new Observed(dates.get());
            observed.take(caption, receipts);
            return observed.spans.isEmpty() ? Optional.empty() : Optional.of(observed);
        }
        return Optional.empty();
    }

    private void take(Caption caption, List<Receipt> receipts) {
        var byPlace = new TreeMap<Integer, Issue>();
        var places = new TreeMap<Integer, Span>();
        for (var receipt : receipts)
            dates.read(receipt.issue(), caption.stream().holdingTag())
                    .asOptional()
                    .ifPresent(span -> {
                        byPlace.putIfAbsent(span.first(), receipt.issue());
                        places.putIfAbsent(span.first(), span);
                    });
        issues.addAll(byPlace.values());
        spans.addAll(places.values());
    }

    int first() {
        return spans.getFirst().first();
    }

    int last() {
        return spans.getLast().last();
    }

    LocalDate day(int place) {
        return dates.line().date(place);
    }

    /// The chronology alone, as a designation.
    Issue dated(Span span) {
        return Issue.of(dates.write(span));
    }

    /// How well a pattern tells these dates, begun from the one of the first few that suits it best.
    Fit fit(Caption caption) {
        var best = new Fit(0, issues, List.of());
        for (int seed = 0; seed < Math.min(3, spans.size()); seed++) {
            var fit = fit(caption, seed);
            if (seed == 0 || fit.score() > best.score()) best = fit;
        }
        return best;
    }

    private Fit fit(Caption caption, int seed) {
        var expected = new Predictor(caption)
                .until(dated(spans.get(seed)), day(last()), 20_000)
                .asOptional();
        if (expected.isEmpty()) return new Fit(0, issues, List.of());
        Set<Issue> due = new HashSet<>();
        expected.get().forEach(e -> due.add(e.issue()));
        due.add(dated(spans.get(seed)));
        var surprising = new ArrayList<Issue>();
        int explained = 0;
        for (int i = 0; i < spans.size(); i++) {
            if (due.remove(dated(spans.get(i)))) explained++;
            else surprising.add(issues.get(i));
        }
        return new Fit(
                explained,
                surprising,
                due.stream().sorted(java.util.Comparator.comparing(Issue::line)).toList());
    }
}
