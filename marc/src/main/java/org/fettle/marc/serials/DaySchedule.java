package org.fettle.marc.serials;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fettle.marc.serials.DateCode.Kind;
import org.fettle.marc.serials.Frequency.Pace;

/// Issues dated to the day.
///
/// Where the pattern names days (`pdmo`, `pw02we`, `pd01,15`), each of them is a candidate, thinned by the frequency;
/// else the frequency steps from the present issue. Weeks, months, seasons and years that are published restrict
/// both, what is omitted is passed over, and a combined issue swallows the candidates it covers.
final class DaySchedule implements Schedule {
    private static final int DAYS_AHEAD = 366 * 12;
    private static final int STEPS_AHEAD = 5000;
    private static final int LONGEST_COMBINED = 62;

    private final Rules rules;
    private final Pace pace;
    private final List<DateCode> days = new ArrayList<>();
    private final boolean monthsListed;

    DaySchedule(Rules rules, Pace pace) {
        this.rules = rules;
        this.pace = pace;
        days.addAll(rules.published(Kind.DAY));
        for (var group : rules.publishedCombined()) if (group.getFirst().kind() == Kind.DAY) days.addAll(group);
        monthsListed = !rules.published(Kind.MONTH).isEmpty()
                || !rules.published(Kind.SEASON).isEmpty()
                || !days.isEmpty() && days.stream().allMatch(c -> c.month() > 0);
    }

    /// Whether days can be told without a frequency.
    boolean namesDays() {
        return !days.isEmpty();
    }

    @Override
    public Optional<Span> next(Span present, int anchor, boolean numbersCombined) {
        return candidate(asWhole(present, anchor), anchor).map(n -> whole(n, anchor));
    }

    /// A combined issue that was recorded by its first day only, as it is meant.
    private Span asWhole(Span present, int anchor) {
        return present.isCombined() ? present : whole(present.first(), anchor);
    }

    /// The issue that begins on this day, with the days that the pattern joins to it.
    private Span whole(int first, int anchor) {
        var date = LocalDate.ofEpochDay(first);
        for (var group : rules.combined()) {
            if (!canJoin(group) || !group.getFirst().matches(date)) continue;
            var parts = new ArrayList<Integer>(List.of(first));
            for (int i = 1; i < group.size(); i++) join(parts, group.get(i), anchor);
            if (parts.size() == group.size()) return new Span(parts);
        }
        return Span.of(first);
    }

    /// Months and seasons join the issues only of what comes at most monthly.
    private boolean canJoin(List<DateCode> group) {
        return switch (group.getFirst().kind()) {
            case DAY, WEEK -> true;
            default -> pace instanceof Pace.Months;
        };
    }

    /// Adds the next candidate that the code means, if there is one soon: of weekdays within the week.
    private void join(List<Integer> parts, DateCode code, int anchor) {
        int soon = code.weekday() != null && code.weekOfMonth() + code.weekOfYear() == 0 ? 6 : LONGEST_COMBINED;
        int last = parts.getLast();
        for (var next = candidate(new Span(List.of(parts.getFirst(), last)), anchor);
                next.isPresent() && next.get() - parts.getLast() <= soon;
                next = candidate(new Span(List.of(parts.getFirst(), last)), anchor)) {
            last = next.get();
            if (!code.matches(LocalDate.ofEpochDay(last))) continue;
            parts.add(last);
            return;
        }
    }

    private Optional<Integer> candidate(Span present, int anchor) {
        return days.isEmpty() ? stepped(present, anchor) : named(present);
    }

    /// The frequency is kept first and what is omitted dropped afterwards: an omission never brings another day.
    private Optional<Integer> named(Span present) {
        var before = LocalDate.ofEpochDay(present.first());
        boolean onPattern = isNamed(before);
        int base = present.last();
        for (int n = base + 1; n < present.last() + DAYS_AHEAD; n++) {
            var date = LocalDate.ofEpochDay(n);
            if (!isNamed(date) || !keepsPace(before, onPattern, base, date)) continue;
            base = n;
            if (isAllowed(date)) return Optional.of(n);
        }
        return Optional.empty();
    }

    private boolean isNamed(LocalDate date) {
        for (var code : days) if (code.matches(date)) return true;
        return false;
    }

    /// Whether the frequency lets an issue come on this named day: a biweekly does not take every Monday, nor a
    /// bimonthly the first Friday of every month. An issue a few days early or late does not shift those after it.
    ///
    /// @param base the day of the issue before, or of one that is omitted
    private boolean keepsPace(LocalDate before, boolean onPattern, int base, LocalDate date) {
        return switch (pace) {
            case Pace.Days(int step) ->
                step < 7 || hasSeveralWeekdays() || date.toEpochDay() - base >= step / 7 * 7 - 3;
            case Pace.Months(int step) ->
                monthsFit(before, date, step, onPattern) && (!weekdaysOnly() || sameWeek(before, date));
            default -> true;
        };
    }

    private boolean hasSeveralWeekdays() {
        return days.stream().map(DateCode::weekday).distinct().count() > 1
                || days.stream().anyMatch(c -> c.weekday() == null);
    }

    /// A monthly that comes on Mondays: on the same Monday of the month as before.
    private boolean weekdaysOnly() {
        return days.stream().allMatch(c -> c.weekday() != null && c.weekOfMonth() == 0 && c.month() == 0);
    }

    private static boolean sameWeek(LocalDate before, LocalDate date) {
        int week = (before.getDayOfMonth() - 1) / 7;
        if (week < 4) return (date.getDayOfMonth() - 1) / 7 == week;
        return date.getDayOfMonth() + 7 > date.lengthOfMonth();
    }

    private boolean monthsFit(LocalDate before, LocalDate date, int step, boolean onPattern) {
        int months = (int) ChronoUnit.MONTHS.between(YearMonth.from(before), YearMonth.from(date));
        if (months < 0 || months == 0 && !onPattern) return false;
        if (!monthsListed) return months % step == 0;
        int years = Math.max(1, step / 12);
        return (date.getYear() - before.getYear()) % years == 0;
    }

    /// Where weeks of the month or year are published, but no day: the weekday of the present issue in them.
    private boolean byWeeks() {
        return !rules.published(Kind.WEEK).isEmpty()
                && !(pace instanceof Pace.Days)
                && !(pace instanceof Pace.Within(boolean week, int _) && week);
    }

    private Optional<Integer> stepped(Span present, int anchor) {
        var date = LocalDate.ofEpochDay(present.first());
        var by = byWeeks() ? new Pace.Days(7) : pace;
        for (int tries = 0; tries < STEPS_AHEAD; tries++) {
            var next = Steps.after(date, by, anchor, monthsListed);
            if (next.isEmpty() || next.get().getYear() > date.getYear() + 12) return Optional.empty();
            date = next.get();
            if (date.toEpochDay() > present.last() && isAllowed(date) && inStep(present, date))
                return Optional.of((int) date.toEpochDay());
        }
        return Optional.empty();
    }

    /// Biennial and triennial with listed months.
    private boolean inStep(Span present, LocalDate date) {
        if (byWeeks() && pace instanceof Pace.Months(int months))
            return monthsFit(LocalDate.ofEpochDay(present.first()), date, months, false);
        if (!monthsListed || !(pace instanceof Pace.Months(int step)) || step < 24) return true;
        return (date.getYear() - LocalDate.ofEpochDay(present.first()).getYear()) % (step / 12) == 0;
    }

    private boolean isAllowed(LocalDate date) {
        for (var code : rules.omitted()) if (code.matches(date)) return false;
        return isIn(Kind.WEEK, date) && isIn(Kind.MONTH, date) && isIn(Kind.SEASON, date) && isIn(Kind.YEAR, date);
    }

    private boolean isIn(Kind kind, LocalDate date) {
        var codes = rules.published(kind);
        if (codes.isEmpty()) return true;
        for (var code : codes) if (code.matches(date)) return true;
        return false;
    }
}
