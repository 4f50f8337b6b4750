package org.fettle.marc.serials;

import java.util.Optional;
import org.fettle.marc.serials.Level.Chronology;

/// Issues dated by the week of the year.
final class WeekSchedule implements Schedule {
    private static final int WEEKS_AHEAD = 53 * 12;
    private final WeekLine line = new WeekLine();
    private final Rules rules;
    private final int step;

    /// @param step weeks from one issue to the next
    WeekSchedule(Rules rules, int step) {
        this.rules = rules;
        this.step = step;
    }

    @Override
    public Optional<Span> next(Span present, int anchor, boolean numbersCombined) {
        int week = present.first();
        for (int tries = 0; tries < WEEKS_AHEAD; tries++) {
            week += step;
            if (week > present.last() && isPublished(week)) return Optional.of(whole(week));
        }
        return Optional.empty();
    }

    private Span whole(int week) {
        for (var group : rules.combined())
            if (group.getFirst().weekOfYear() == number(week) && group.size() == 2)
                for (int after = 1; after <= 8; after++)
                    if (number(week + after) == group.getLast().weekOfYear())
                        return new Span(java.util.List.of(week, week + after));
        return Span.of(week);
    }

    private int number(int week) {
        return line.write(week).getOrDefault(Chronology.WEEK, 0);
    }

    private boolean isPublished(int week) {
        int number = number(week);
        var monday = line.date(week);
        for (var code : rules.omitted())
            if (code.weekOfYear() == number || code.weekOfYear() == 0 && code.matches(monday)) return false;
        var weeks = rules.published(DateCode.Kind.WEEK);
        return weeks.isEmpty() || weeks.stream().anyMatch(c -> c.weekOfYear() == number);
    }
}
