package org.fettle.marc.serials;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/// Publishers for learning tests: their issues come from plain rules about days, with nothing of the predictor, and
/// reach the library late, sometimes never, sometimes with a date misprinted.
record Publisher(String name, String caption, List<Issue> issues) {
    private static final int FROM = 2015;
    private static final int TO = 2024;

    /// The whole of this is published by the end of [#TO]; [#past] of it is known to the learner.
    static List<Publisher> all() {
        return List.of(
                months("monthly", List.of("01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12")),
                months("no August", List.of("01", "02", "03", "04", "05", "06", "07", "09", "10", "11", "12")),
                months("July/August", List.of("01", "02", "03", "04", "05", "06", "07/08", "09", "10", "11", "12")),
                months("bimonthly", List.of("01", "03", "05", "07", "09", "11")),
                months("bimonthly, even", List.of("02", "04", "06", "08", "10", "12")),
                months("quarterly", List.of("03", "06", "09", "12")),
                months("three uneven months", List.of("02", "05", "11")),
                months("annual", List.of("10")),
                months("two double issues", List.of("01/02", "03", "04", "05", "06", "07/08", "09", "10", "11", "12")),
                seasons("seasons", List.of("21", "22", "23", "24")),
                seasons("seasons, joined", List.of("21", "22/23", "24")),
                days("Thursdays", d -> d.getDayOfWeek() == DayOfWeek.THURSDAY),
                days(
                        "Thursdays but the last of the year",
                        d -> d.getDayOfWeek() == DayOfWeek.THURSDAY
                                && !(d.getMonthValue() == 12 && d.getDayOfMonth() > 24)),
                days("Mondays but in August", d -> d.getDayOfWeek() == DayOfWeek.MONDAY && d.getMonthValue() != 8),
                days("every second Monday", d -> d.getDayOfWeek() == DayOfWeek.MONDAY && d.toEpochDay() / 7 % 2 == 0),
                days("weekdays", d -> d.getDayOfWeek() != DayOfWeek.SUNDAY),
                days(
                        "Tuesdays and Fridays",
                        d -> d.getDayOfWeek() == DayOfWeek.TUESDAY || d.getDayOfWeek() == DayOfWeek.FRIDAY),
                days(
                        "second Wednesday",
                        d -> d.getDayOfWeek() == DayOfWeek.WEDNESDAY
                                && d.getDayOfMonth() > 7
                                && d.getDayOfMonth() < 15),
                days(
                        "last Friday",
                        d -> d.getDayOfWeek() == DayOfWeek.FRIDAY
                                && d.plusWeeks(1).getMonth() != d.getMonth()),
                days("first and fifteenth", d -> d.getDayOfMonth() == 1 || d.getDayOfMonth() == 15),
                days("tenth of the month", d -> d.getDayOfMonth() == 10));
    }

    private static Publisher months(String name, List<String> months) {
        return parts(name, months, "(month)");
    }

    private static Publisher seasons(String name, List<String> seasons) {
        return parts(name, seasons, "(season)");
    }

    /// One volume a year, numbered from 1.
    private static Publisher parts(String name, List<String> parts, String caption) {
        var issues = new ArrayList<Issue>();
        for (int year = FROM; year <= TO; year++)
            for (int n = 0; n < parts.size(); n++)
                issues.add(Patterns.issue("$a%d$b%d$i%d$j%s".formatted(year - 1990, n + 1, year, parts.get(n))));
        return new Publisher(name, "$av.$bno.$i(year)$j" + caption, issues);
    }

    private static Publisher days(String name, Predicate<LocalDate> rule) {
        var issues = new ArrayList<Issue>();
        for (int year = FROM + 5; year <= TO; year++) {
            int n = 0;
            for (var d = LocalDate.of(year, 1, 1); d.getYear() == year; d = d.plusDays(1))
                if (rule.test(d)) issues.add(issue(year - 1990, ++n, d));
        }
        return new Publisher(name, "$av.$bno.$i(year)$j(month)$k(day)", issues);
    }

    private static Issue issue(int volume, int number, LocalDate d) {
        return Patterns.issue("$a%d$b%d$i%d$j%02d$k%02d"
                .formatted(volume, number, d.getYear(), d.getMonthValue(), d.getDayOfMonth()));
    }

    List<Issue> in(int year) {
        return issues.stream().filter(i -> i.value('i').equals("" + year)).toList();
    }

    /// What the library received before the last year.
    List<Receipt> past(Random random, boolean noisy) {
        var receipts = new ArrayList<Receipt>();
        for (var issue : issues) {
            if (issue.value('i').equals("" + TO)) continue;
            if (noisy && random.nextInt(100) < 7) continue; // never came
            int lag = 3 + (int) (-6 * Math.log(1 - random.nextDouble())); // a few days, with a long tail
            receipts.add(new Receipt(
                    noisy && random.nextInt(100) < 2 ? misprinted(issue) : issue,
                    day(issue).plusDays(lag)));
        }
        return receipts;
    }

    private static Issue misprinted(Issue issue) {
        if (!issue.has('k')) return issue;
        var d = day(issue).plusDays(1);
        return issue(Integer.parseInt(issue.value('a')), Integer.parseInt(issue.value('b')), d);
    }

    static LocalDate day(Issue issue) {
        int month = Integer.parseInt(issue.value('j').split("/")[0]);
        int day = issue.has('k') ? Integer.parseInt(issue.value('k')) : 1;
        return LocalDate.of(Integer.parseInt(issue.value('i')), month > 12 ? (month - 20) * 3 : month, day);
    }

    Issue lastBefore() {
        return in(TO - 1).getLast();
    }

    List<Issue> future() {
        return in(TO);
    }
}
