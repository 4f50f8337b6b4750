package org.fettle.marc.serials;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What comes after an issue, by one caption and pattern field. Immutable; may be shared by threads.
///
/// The same issue always gets the same answer; each of the issues of one answer is later than the one before it.
public final class Predictor {
    private final Caption caption;
    private final Rules rules;

    public Predictor(Caption caption) {
        this.caption = caption;
        this.rules = new Rules(caption);
    }

    public Caption caption() {
        return caption;
    }

    public Answer<Expected> next(Issue issue) {
        return Series.from(caption, rules, issue).then(Series::next);
    }

    /// The next `count` issues; refused if one of them cannot be told.
    public Answer<List<Expected>> next(Issue issue, int count) {
        return Series.from(caption, rules, issue).then(series -> {
            var issues = new ArrayList<Expected>();
            for (int i = 0; i < count; i++) {
                var next = series.next();
                if (next instanceof Answer.Refused<Expected>(var why)) return new Answer.Refused<>(why);
                issues.add(next.orThrow());
            }
            return Answer.given(issues);
        });
    }

    /// The issues after this one whose date begins on or before `last`, no more than `most`. Refused if the
    /// designation has no date.
    public Answer<List<Expected>> until(Issue issue, LocalDate last, int most) {
        return Series.from(caption, rules, issue).then(series -> {
            var issues = new ArrayList<Expected>();
            while (issues.size() < most) {
                var next = series.next();
                if (next instanceof Answer.Refused<Expected>(var why)) return new Answer.Refused<>(why);
                var from = next.orThrow().from();
                if (from.isEmpty())
                    return Answer.refused(
                            caption.stream().holdingTag(),
                            ' ',
                            issue.line(),
                            "give a date with $i, to predict by date");
                if (from.get().isAfter(last)) break;
                issues.add(next.orThrow());
            }
            return Answer.given(issues);
        });
    }

    /// The day of an issue's own date, see [Expected#from]; empty if it has none.
    public Answer<Optional<LocalDate>> date(Issue issue) {
        return Dates.of(caption, issue, rules.isWinterFirst()).then(dates -> {
            if (dates.isEmpty()) return Answer.given(Optional.empty());
            return dates.get()
                    .read(issue, caption.stream().holdingTag())
                    .then(span -> Answer.given(Optional.of(dates.get().line().date(span.first()))));
        });
    }
}
