package org.fettle.marc.serials;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One chronology code of $y or $x: the days it means. 0 in a part: any.
///
/// @param month 1 to 12
/// @param day of the month, 1 to 31
/// @param weekOfMonth 1 to 5, counted by sevens from the first; 97 to 99 counted from the end
/// @param weekOfYear 1 to 53, counted by sevens from the first of January
/// @param season 21 spring to 24 winter
public record DateCode(
        int year,
        int season,
        int month,
        int day,
        int weekOfMonth,
        int weekOfYear,
        @Nullable DayOfWeek weekday) {
    static final DateCode ANY = new DateCode(0, 0, 0, 0, 0, 0, null);

    /// How finely a code picks: codes of one kind are alternatives, codes of different kinds restrict each other.
    enum Kind {
        DAY,
        WEEK,
        MONTH,
        SEASON,
        YEAR
    }

    Kind kind() {
        if (day > 0 || weekday != null) return Kind.DAY;
        if (weekOfMonth > 0 || weekOfYear > 0) return Kind.WEEK;
        if (month > 0) return Kind.MONTH;
        return season > 0 ? Kind.SEASON : Kind.YEAR;
    }

    boolean matches(LocalDate date) {
        return (year == 0 || date.getYear() == year)
                && (season == 0 || seasonOf(date.getMonthValue()) == season)
                && (month == 0 || date.getMonthValue() == month)
                && (day == 0 || date.getDayOfMonth() == day)
                && (weekday == null || date.getDayOfWeek() == weekday)
                && (weekOfMonth == 0 || inWeekOfMonth(date))
                && (weekOfYear == 0 || (date.getDayOfYear() - 1) / 7 + 1 == weekOfYear);
    }

    private boolean inWeekOfMonth(LocalDate date) {
        if (weekOfMonth >= 97) return (date.lengthOfMonth() - date.getDayOfMonth()) / 7 == 99 - weekOfMonth;
        return (date.getDayOfMonth() - 1) / 7 + 1 == weekOfMonth;
    }

    /// Seasons of the north by whole months; the winter's season is 24 in January too.
    static int seasonOf(int month) {
        return 21 + (month + 9) % 12 / 3;
    }

    /// The code's text by the kind of code that $y says, given what its part before the slash was.
    static Optional<DateCode> read(char definition, String text, DateCode before) {
        var code = text.strip().toLowerCase(Locale.ROOT);
        return switch (definition) {
            case 'd' -> day(code, before);
            case 'm' -> number(code, 1, 12).map(m -> ANY.inMonth(m));
            case 's' -> number(code, 21, 24).map(s -> new DateCode(0, s, 0, 0, 0, 0, null));
            case 'w' -> week(code, before);
            case 'y' ->
                code.matches("[0-9]{4}")
                        ? Optional.of(new DateCode(Integer.parseInt(code), 0, 0, 0, 0, 0, null))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<DateCode> day(String code, DateCode before) {
        if (code.length() == 2 && Character.isLetter(code.charAt(0)))
            return weekday(code).map(w -> new DateCode(0, 0, 0, 0, 0, 0, w));
        if (code.length() <= 2)
            return number(code, 1, 31).map(d -> ANY.inMonth(before.month).onDay(d));
        return monthAndDay(code);
    }

    /// `MMDD`.
    static Optional<DateCode> monthAndDay(String code) {
        if (!Digits.areAll(code, 4, 4)) return Optional.empty();
        return number(code.substring(0, 2), 1, 12)
                .flatMap(m ->
                        number(code.substring(2), 1, 31).map(d -> ANY.inMonth(m).onDay(d)));
    }

    /// `WWdd`, `MMWWdd`, `WW`, `MMWW`; `WWMM` as some write it is understood where it cannot mean anything else.
    private static Optional<DateCode> week(String code, DateCode before) {
        if (!code.matches("([0-9]{2}){0,2}[a-z]{0,2}") || code.length() < 2) return Optional.empty();
        boolean named = Character.isLetter(code.charAt(code.length() - 1));
        var digits = named ? code.substring(0, code.length() - 2) : code;
        Optional<DayOfWeek> on = named ? weekday(code.substring(code.length() - 2)) : Optional.empty();
        if (named && on.isEmpty() || named && digits.length() % 2 == 1) return Optional.empty();
        var weekday = on.orElse(null);
        if (digits.isEmpty()) return Optional.of(new DateCode(0, 0, before.month, 0, 0, 0, weekday));
        int first = Integer.parseInt(digits.substring(0, 2));
        if (digits.length() == 2) return bareWeek(first, weekday, before.month);
        int second = Integer.parseInt(digits.substring(2));
        if (first >= 1 && first <= 12 && isWeekOfMonth(second)) return weekOf(second, first, weekday);
        if (second >= 1 && second <= 12 && isWeekOfMonth(first)) return weekOf(first, second, weekday);
        return Optional.empty();
    }

    /// Two digits alone: a week of the month where a weekday or a month before the slash says so, or the number can be
    /// no other; else a week of the year. 01 to 05 alone may mean either: [Regularity] decides.
    private static Optional<DateCode> bareWeek(int week, @Nullable DayOfWeek weekday, int month) {
        if (isWeekOfMonth(week) && (weekday != null || month > 0 || week == 0 || week >= 97))
            return weekOf(week, month, weekday);
        return week >= 1 && week <= 53 ? Optional.of(new DateCode(0, 0, 0, 0, 0, week, weekday)) : Optional.empty();
    }

    private static Optional<DateCode> weekOf(int week, int month, @Nullable DayOfWeek weekday) {
        return Optional.of(new DateCode(0, 0, month, 0, week, 0, weekday));
    }

    private static boolean isWeekOfMonth(int week) {
        return week >= 0 && week <= 5 || week >= 97 && week <= 99;
    }

    DateCode inMonth(int m) {
        return new DateCode(year, season, m, day, weekOfMonth, weekOfYear, weekday);
    }

    DateCode onDay(int d) {
        return new DateCode(year, season, month, d, weekOfMonth, weekOfYear, weekday);
    }

    /// A week of the year read as one of every month.
    DateCode asWeekOfMonth() {
        return new DateCode(year, season, month, day, weekOfYear, 0, weekday);
    }

    static Optional<Integer> number(String text, int least, int most) {
        if (!Digits.areAll(text, 1, 2)) return Optional.empty();
        int n = Integer.parseInt(text);
        return n >= least && n <= most ? Optional.of(n) : Optional.empty();
    }

    private static Optional<DayOfWeek> weekday(String code) {
        int at = "motuwethfrsasu".indexOf(code);
        return code.length() == 2 && at >= 0 && at % 2 == 0 ? Optional.of(DayOfWeek.of(at / 2 + 1)) : Optional.empty();
    }
}
