package org.fettle.marc.serials;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.fettle.marc.serials.Frequency.Pace;

/// The day after a day by a frequency alone.
final class Steps {
    /// @param anchor the day of the month that monthly and rarer issues keep to; in shorter months they come on the
    /// last
    /// @param monthByMonth steps of a month, whatever the frequency: the months are listed elsewhere
    static Optional<LocalDate> after(LocalDate date, Pace pace, int anchor, boolean monthByMonth) {
        if (date.getYear() > 9990) return Optional.empty();
        return switch (pace) {
            case Pace.Days(int days) -> Optional.of(date.plusDays(days));
            case Pace.Months(int months) -> Optional.of(inMonths(date, monthByMonth ? 1 : months, anchor));
            case Pace.Within(boolean week, int times) -> Optional.of(week ? inWeek(date, times) : inMonth(date, times));
            case Pace.Count _, Pace.None _ -> monthByMonth ? Optional.of(inMonths(date, 1, anchor)) : Optional.empty();
        };
    }

    private static LocalDate inMonths(LocalDate date, int months, int anchor) {
        var month = YearMonth.from(date).plusMonths(months);
        return month.atDay(Math.min(anchor > 0 ? anchor : date.getDayOfMonth(), month.lengthOfMonth()));
    }

    /// Twice a week: Monday and Thursday, Tuesday and Friday, or Wednesday and Saturday. Three times: every other day,
    /// beginning on Monday or Tuesday.
    private static LocalDate inWeek(LocalDate date, int times) {
        int weekday = date.getDayOfWeek().getValue();
        if (times == 2) return date.plusDays(weekday <= 3 || weekday == 7 ? 3 : 4);
        return date.plusDays(weekday == 5 || weekday == 6 ? 3 : 2);
    }

    /// Twice a month: the 1st and 15th, 5th and 20th, 16th and 1st, …. Three times: ten days apart.
    private static LocalDate inMonth(LocalDate date, int times) {
        int day = date.getDayOfMonth();
        int length = date.lengthOfMonth();
        if (times == 3) {
            if (day <= 20) return date.withDayOfMonth(Math.min(day + 10, length));
            int first = Math.max(1, (day == length && length < 30 ? 30 : day) - 20);
            return date.plusMonths(1).withDayOfMonth(Math.min(first, 10));
        }
        if (day == 1) return date.withDayOfMonth(15);
        if (day == 15) return date.plusMonths(1).withDayOfMonth(1);
        if (day < 15) return date.withDayOfMonth(Math.min(day + 15, length));
        int first = day == length && length < 30 ? 15 : Math.min(15, Math.max(1, day - 15));
        return date.plusMonths(1).withDayOfMonth(first);
    }

    private Steps() {}
}
