package org.fettle.marc.serials;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Patterns that issues dated to the day may follow.
final class DayLearner {
    private static final double OFTEN = 0.4;
    private static final String[] WEEKDAYS = {"mo", "tu", "we", "th", "fr", "sa", "su"};
    private final List<LocalDate> days;
    private final int gap;

    DayLearner(Observed observed) {
        days = observed.spans.stream().map(s -> observed.day(s.first())).toList();
        var gaps = new ArrayList<Integer>();
        for (int i = 1; i < days.size(); i++)
            gaps.add((int) (days.get(i).toEpochDay() - days.get(i - 1).toEpochDay()));
        gaps.sort(Comparator.naturalOrder());
        gap = gaps.isEmpty() ? 0 : gaps.get(gaps.size() / 2);
    }

    /// Each as $w and $y.
    List<String> candidates() {
        var candidates = new ArrayList<String>();
        if (gap <= 18) byWeekday(candidates);
        if (gap >= 8 && gap <= 45)
            byMonth(candidates, "$w" + (gap < 12 ? "j" : gap < 20 ? "s" : "m"), gap < 12 ? 3 : gap < 20 ? 2 : 1, "");
        if (gap > 40) rarer(candidates);
        return candidates;
    }

    private void byWeekday(List<String> candidates) {
        var counts = count(d -> WEEKDAYS[d.getDayOfWeek().getValue() - 1]);
        int most = counts.values().stream().max(Comparator.naturalOrder()).orElse(0);
        var often = new ArrayList<String>();
        var never = new ArrayList<String>();
        for (var weekday : WEEKDAYS) (counts.getOrDefault(weekday, 0) >= most * OFTEN ? often : never).add(weekday);
        var listed = "$ypd" + String.join(",", often);
        if (often.size() == 1) {
            candidates.add("$ww" + listed);
            candidates.add("$we" + listed);
        }
        if (often.size() == 2) candidates.add("$wc" + listed);
        if (often.size() == 3) candidates.add("$wi" + listed);
        if (often.size() > 3) candidates.add("$wd" + (never.isEmpty() ? "" : "$yod" + String.join(",", never)));
    }

    /// The most frequent days, or weekdays counted from the beginning or the end of the month.
    private void byMonth(List<String> candidates, String frequency, int times, String months) {
        candidates.add(frequency + months + "$ypd" + top(d -> "%02d".formatted(d.getDayOfMonth()), times));
        candidates.add(frequency + months + "$ypw" + top(DayLearner::fromStart, times));
        candidates.add(frequency + months + "$ypw" + top(DayLearner::fromEnd, times));
    }

    private void rarer(List<String> candidates) {
        var months = new TreeSet<String>();
        var counts = count(d -> "%02d".formatted(d.getMonthValue()));
        double years =
                Math.max(1, (days.getLast().toEpochDay() - days.getFirst().toEpochDay()) / 365.25);
        counts.forEach((month, n) -> {
            if (n >= years * OFTEN) months.add(month);
        });
        if (months.isEmpty()) return;
        var even = Frequency.EVEN.stream()
                .filter(f -> f.perYear() == months.size() && f.perYear() <= 12)
                .findFirst();
        var frequency = "$w" + even.map(Frequency::code).orElse("" + months.size());
        byMonth(candidates, frequency, 1, "$ypm" + String.join(",", months));
    }

    private Map<String, Integer> count(Function<LocalDate, String> key) {
        var counts = new HashMap<String, Integer>();
        for (var day : days) counts.merge(key.apply(day), 1, Integer::sum);
        return counts;
    }

    private String top(Function<LocalDate, String> key, int times) {
        return count(key).entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(times)
                .map(Map.Entry::getKey)
                .sorted()
                .collect(Collectors.joining(","));
    }

    private static String fromStart(LocalDate d) {
        return "%02d%s"
                .formatted(
                        (d.getDayOfMonth() - 1) / 7 + 1,
                        WEEKDAYS[d.getDayOfWeek().getValue() - 1]);
    }

    private static String fromEnd(LocalDate d) {
        return "%02d%s"
                .formatted(
                        99 - (d.lengthOfMonth() - d.getDayOfMonth()) / 7,
                        WEEKDAYS[d.getDayOfWeek().getValue() - 1]);
    }
}
