package org.fettle.field.arrivals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fettle.people.Interval;
import org.fettle.schedule.Promise;

/// What was promised against what came.
public final class KeptRules {
    public enum Verdict {
        KEPT,
        EARLY,
        LATE,
        /// A person took the promise back.
        BROKEN,
        /// The time is over and nobody has begun.
        NOBODY,
        /// The time is not over.
        OPEN;

        /// Key of its name in the bundles.
        public String key() {
            return "arrivals.verdict." + name().toLowerCase(Locale.ROOT);
        }
    }

    /// @param began when work really began
    /// @param foreseen eight of ten should begin in here; empty when no plan foresaw it
    public record Line(Promise promise, Verdict verdict, Optional<Instant> began, Optional<Interval> foreseen) {
        /// How far outside of the promise; negative when early.
        public Duration off() {
            if (began.isEmpty()) return Duration.ZERO;
            var told = promise.promised();
            if (began.get().isBefore(told.from())) return Duration.between(told.from(), began.get());
            return began.get().isAfter(told.until()) ? Duration.between(told.until(), began.get()) : Duration.ZERO;
        }

        public boolean foretold() {
            return began.isPresent()
                    && foreseen.filter(f -> !began.get().isBefore(f.from())
                                    && !began.get().isAfter(f.until()))
                            .isPresent();
        }
    }

    /// @param judged promises whose time is over or that were taken back
    /// @param foreseen of the begun, those that a plan foresaw
    /// @param foretold of those, the ones that began when it was foreseen
    public record Totals(
            int judged, int kept, int early, int late, int broken, int nobody, int foreseen, int foretold) {
        /// In hundredths; 0 when there is nothing to judge.
        public int keptPercent() {
            return percent(kept, judged);
        }

        public int foretoldPercent() {
            return percent(foretold, foreseen);
        }

        private static int percent(int part, int whole) {
            return whole == 0 ? 0 : (int) Math.round(100.0 * part / whole);
        }
    }

    static Line line(Promise promise, Optional<Instant> began, Optional<Interval> foreseen, Instant now) {
        return new Line(promise, verdict(promise, began, now), began, foreseen);
    }

    private static Verdict verdict(Promise promise, Optional<Instant> began, Instant now) {
        if (promise.broken().isPresent()) return Verdict.BROKEN;
        var told = promise.promised();
        if (began.isEmpty()) return now.isAfter(told.until()) ? Verdict.NOBODY : Verdict.OPEN;
        if (began.get().isBefore(told.from())) return Verdict.EARLY;
        return began.get().isAfter(told.until()) ? Verdict.LATE : Verdict.KEPT;
    }

    static Totals totals(List<Line> lines) {
        return new Totals(
                lines.size() - count(lines, Verdict.OPEN),
                count(lines, Verdict.KEPT),
                count(lines, Verdict.EARLY),
                count(lines, Verdict.LATE),
                count(lines, Verdict.BROKEN),
                count(lines, Verdict.NOBODY),
                (int) lines.stream()
                        .filter(l -> l.began().isPresent() && l.foreseen().isPresent())
                        .count(),
                (int) lines.stream().filter(Line::foretold).count());
    }

    private static int count(List<Line> lines, Verdict verdict) {
        return (int) lines.stream().filter(l -> l.verdict() == verdict).count();
    }

    private KeptRules() {}
}
