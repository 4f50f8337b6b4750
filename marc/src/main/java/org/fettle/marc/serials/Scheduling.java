package org.fettle.marc.serials;

import java.util.Optional;
import org.fettle.marc.serials.Frequency.Pace;

/// Finds the schedule that a caption means for issues dated as finely as they are.
///
/// @param schedule empty where issues are dated more coarsely than they come out: then their numbers tell the date
/// @param perYear issues a year
record Scheduling(Optional<Schedule> schedule, int perYear) {
    /// A number a year that says 10 without saying which two are missing is taken for a monthly; 8 is not.
    private static final double NEARLY = 0.8;

    static Answer<Scheduling> of(Caption caption, Rules rules, Timeline line) {
        var frequency = said(caption, line);
        return switch (line) {
            case YearParts parts -> parts(caption, rules, parts, frequency);
            case DayLine _ -> days(caption, rules, frequency);
            case WeekLine _ ->
                frequency.pace() instanceof Pace.Days(int days) && days % 7 == 0
                        ? fixed(new WeekSchedule(rules, days / 7), frequency)
                        : unknown(caption, "issues dated by week come weekly (w) or biweekly (e)");
        };
    }

    /// The frequency, or if the field has none, the units that one year must have; of issues dated by year or season
    /// only, each year or season.
    private static Frequency said(Caption caption, Timeline line) {
        if (!caption.frequency().code().isEmpty()) return caption.frequency();
        var numbers = caption.numbers(false);
        int units = numbers.isEmpty() ? 0 : numbers.getLast().count();
        if (numbers.size() < 2 && units == 0) return byDate(line);
        if (numbers.size() > 2 || units == 0) return caption.frequency();
        int perYear = units * Math.max(1, caption.changes().size());
        return perYear > 400 ? caption.frequency() : Frequency.of(perYear, "");
    }

    private static Frequency byDate(Timeline line) {
        return line instanceof YearParts && line.perYear() <= 4 ? Frequency.of(line.perYear(), "") : Frequency.NOT_SAID;
    }

    private static Answer<Scheduling> fixed(Schedule schedule, Frequency frequency) {
        return Answer.given(new Scheduling(Optional.of(schedule), frequency.perYear()));
    }

    private static Answer<Scheduling> unknown(Caption caption, String remedy) {
        return Answer.refused(
                caption.stream().captionTag(), 'w', caption.frequency().code(), remedy);
    }

    private static Answer<Scheduling> parts(Caption caption, Rules rules, YearParts line, Frequency frequency) {
        if (PartSchedule.lists(line, rules))
            return fixed(new PartSchedule(line, rules, 0, frequency.years()), frequency);
        var even = frequency.pace() instanceof Pace.Count ? even(rules, line, frequency) : Optional.of(frequency);
        if (even.isEmpty()) return unknown(caption, "say in $y which issues of the year are published or omitted");
        return switch (even.get().pace()) {
            case Pace.Months(int months)
            when months * line.perYear() % 12 == 0 ->
                fixed(new PartSchedule(line, rules, months * line.perYear() / 12, 1), frequency);
            case Pace.Months(int months)
            when months * line.perYear() > 12 ->
                unknown(caption, "list in $y the seasons in which it comes out: ps21,23,24");
            case Pace.None _ -> unknown(caption, unsaid(frequency));
            default -> Answer.given(new Scheduling(Optional.empty(), frequency.perYear()));
        };
    }

    private static String unsaid(Frequency frequency) {
        return frequency.code().isEmpty() || frequency.code().equals("#")
                ? "say how often it comes out, or list in $y when: pm03,09"
                : "irregular and continuously updated serials are not predicted; list in $y when it comes out: pm03,09";
    }

    /// The even frequency whose issues, less what is omitted and combined, are as many a year as said.
    private static Optional<Frequency> even(Rules rules, YearParts line, Frequency count) {
        for (var f : Frequency.EVEN) {
            if (f.perYear() < count.perYear() || !(f.pace() instanceof Pace.Months(int months))) continue;
            if (months * line.perYear() % 12 == 0
                    && perYear(new PartSchedule(line, rules, months * line.perYear() / 12, 1), line) == count.perYear())
                return Optional.of(f);
        }
        return nearest(rules, count);
    }

    private static int perYear(Schedule schedule, YearParts line) {
        int end = 2000 * line.perYear();
        int issues = 0;
        for (var at = Optional.of(Span.of(end - line.perYear()));
                at.isPresent() && at.get().first() < end;
                issues++) at = schedule.next(at.get(), 0, false);
        return issues - (issues > 0 ? 0 : 1);
    }

    private static Optional<Frequency> nearest(Rules rules, Frequency count) {
        for (var f : Frequency.EVEN)
            if (f.perYear() >= count.perYear() && !(f.pace() instanceof Pace.Days(int days) && days == 28))
                return rules.hasExceptions() || count.perYear() >= NEARLY * f.perYear()
                        ? Optional.of(f)
                        : Optional.empty();
        return Optional.empty();
    }

    private static Answer<Scheduling> days(Caption caption, Rules rules, Frequency frequency) {
        var listed = new DaySchedule(rules, frequency.pace());
        if (frequency.pace() instanceof Pace.Count) {
            if (listed.namesDays()) return fixed(listed, frequency);
            var even = nearest(rules, frequency);
            return even.isPresent()
                    ? fixed(new DaySchedule(rules, even.get().pace()), frequency)
                    : unknown(caption, "say in $y on which days it comes out: pdmo or pd01,15");
        }
        if (frequency.isSaid()
                || listed.namesDays()
                || !rules.published(DateCode.Kind.MONTH).isEmpty()) return fixed(listed, frequency);
        return unknown(caption, unsaid(frequency));
    }
}
