package org.fettle.marc.serials;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The patterns of one stream over time: each holds from a date until the next one's. What came out before a change
/// is not touched by it.
public record PatternHistory(List<Version> versions) {
    /// @param from the first day on which an issue of this pattern may be dated
    /// @param first its first issue, where numbering jumps or dates become finer; else it goes on from the last one
    public record Version(LocalDate from, Caption caption, Optional<Issue> first) {
        public Version(LocalDate from, Caption caption) {
            this(from, caption, Optional.empty());
        }
    }

    public PatternHistory {
        if (versions.isEmpty()) throw new IllegalArgumentException("a stream has at least one pattern");
        versions = versions.stream().sorted(Comparator.comparing(Version::from)).toList();
    }

    public PatternHistory(Caption only) {
        this(List.of(new Version(LocalDate.MIN, only)));
    }

    /// With another pattern from a day on; one that began on the same day is replaced.
    public PatternHistory with(Version version) {
        var changed = new ArrayList<>(versions);
        changed.removeIf(v -> v.from().equals(version.from()));
        changed.add(version);
        return new PatternHistory(changed);
    }

    /// The pattern on a day; before the first one's beginning the first.
    public Version on(LocalDate day) {
        var version = versions.getFirst();
        for (var v : versions) if (!v.from().isAfter(day)) version = v;
        return version;
    }

    /// The issues after this one that are dated on or before `last`, no more than `most`, each by the pattern of its
    /// day.
    public Answer<List<Expected>> until(Issue issue, LocalDate last, int most) {
        var start = new Predictor(versions.getFirst().caption()).date(issue);
        if (start instanceof Answer.Refused<Optional<LocalDate>>(var why)) return new Answer.Refused<>(why);
        if (start.orThrow().isEmpty())
            return Answer.refused(
                    versions.getFirst().caption().stream().holdingTag(), ' ', issue.line(), "give a date with $i");
        var issues = new ArrayList<Expected>();
        int at = versions.indexOf(on(start.orThrow().get()));
        var present = issue;
        for (; at < versions.size() && issues.size() < most; at++) {
            var end = at + 1 < versions.size() ? versions.get(at + 1).from().minusDays(1) : LocalDate.MAX;
            var stop = end.isBefore(last) ? end : last;
            switch (part(versions.get(at), present, stop, most - issues.size())) {
                case Answer.Refused<List<Expected>>(var why) -> {
                    return new Answer.Refused<>(why);
                }
                case Answer.Given<List<Expected>>(var some) -> issues.addAll(some);
            }
            if (!issues.isEmpty()) present = issues.getLast().issue();
            if (stop.equals(last)) break;
        }
        return Answer.given(issues);
    }

    private static Answer<List<Expected>> part(Version version, Issue present, LocalDate stop, int most) {
        var rules = new Rules(version.caption());
        var seed = version.first().orElse(present);
        if (!isDatedBy(version.caption(), seed))
            return Answer.refused(
                    version.caption().stream().holdingTag(),
                    ' ',
                    seed.line(),
                    "the pattern from %s on dates issues otherwise: give its first issue".formatted(version.from()));
        return Series.from(version.caption(), rules, seed).then(series -> {
            var issues = new ArrayList<Expected>();
            boolean begins = version.first().isPresent() && !seed.equals(present);
            if (begins && !series.expected().from().orElse(LocalDate.MAX).isAfter(stop)) issues.add(series.expected());
            series.skipTo(version.from());
            while (issues.size() < most) {
                var next = series.next();
                if (next instanceof Answer.Refused<Expected>(var why)) return new Answer.Refused<>(why);
                if (next.orThrow().from().orElse(LocalDate.MAX).isAfter(stop)) break;
                issues.add(next.orThrow());
            }
            return Answer.given(issues);
        });
    }

    /// Whether the issue has every piece of a date that the caption says.
    private static boolean isDatedBy(Caption caption, Issue issue) {
        var pieces = Chronologies.of(caption, issue).pieces();
        return caption.levels().stream()
                .filter(l -> l.code() != 'm' && l.chronology().isPresent())
                .allMatch(l -> l.chronology().get() == pieces.get(l.code()));
    }
}
