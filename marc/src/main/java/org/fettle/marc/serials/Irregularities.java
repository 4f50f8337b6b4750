package org.fettle.marc.serials;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/// What a pattern of days lacks year by year, and what it joins: told from chance by coming back.
final class Irregularities {
    private static final double SELDOM = 0.15;
    private final Observed observed;
    private final Set<LocalDate> came = new HashSet<>();
    private final Set<LocalDate> covered = new HashSet<>();

    Irregularities(Observed observed) {
        this.observed = observed;
        for (var span : observed.spans) {
            came.add(observed.day(span.first()));
            for (int part : span.parts()) covered.add(observed.day(part));
        }
    }

    /// As $y: joined weeks, then months, weeks and days that are left out.
    String codes(Caption caption) {
        var due = new ArrayList<LocalDate>();
        var start = observed.dated(Span.of(observed.first()));
        new Predictor(caption)
                .until(start, observed.day(observed.last()), 20_000)
                .asOptional()
                .ifPresent(all -> all.forEach(e -> e.from().ifPresent(due::add)));
        due.removeIf(d -> covered.contains(d) && !came.contains(d)); // within a joined issue
        var omitted = new ArrayList<String>();
        take(due, d -> "om%02d".formatted(d.getMonthValue()), omitted);
        take(due, d -> "ow%02d99".formatted(d.getMonthValue()), omitted, true);
        take(due, d -> "ow%02d%02d".formatted(d.getMonthValue(), (d.getDayOfMonth() - 1) / 7 + 1), omitted);
        take(due, d -> "od%02d%02d".formatted(d.getMonthValue(), d.getDayOfMonth()), omitted);
        return joints() + grouped(omitted);
    }

    private void take(List<LocalDate> due, Function<LocalDate, String> key, List<String> omitted) {
        take(due, key, omitted, false);
    }

    /// Takes the codes by which something was due in two years or more and as good as never came, and drops their days.
    private void take(List<LocalDate> due, Function<LocalDate, String> key, List<String> omitted, boolean lastOnly) {
        var byCode = new TreeMap<String, List<LocalDate>>();
        for (var d : due)
            if (!lastOnly || d.getDayOfMonth() + 7 > d.lengthOfMonth())
                byCode.computeIfAbsent(key.apply(d), _ -> new ArrayList<>()).add(d);
        byCode.forEach((code, days) -> {
            long years = days.stream().map(LocalDate::getYear).distinct().count();
            long seen = days.stream().filter(came::contains).count();
            if (years < 2 || seen > days.size() * SELDOM) return;
            omitted.add(code);
            due.removeAll(days);
        });
    }

    private static String grouped(List<String> codes) {
        Map<String, List<String>> byKind = new LinkedHashMap<>();
        for (var code : codes)
            byKind.computeIfAbsent(code.substring(0, 2), _ -> new ArrayList<>()).add(code.substring(2));
        var text = new StringBuilder();
        byKind.forEach((kind, list) -> text.append("$y").append(kind).append(String.join(",", list)));
        return text.toString();
    }

    /// Joined issues that came back, by the weeks of their parts; the last one counted from the month's end where that
    /// suits them all.
    private String joints() {
        Map<String, Set<Integer>> years = new TreeMap<>();
        for (var span : observed.spans) {
            if (!span.isCombined()) continue;
            var parts = span.parts().stream().map(observed::day).toList();
            var code = new ArrayList<String>();
            for (var d : parts) code.add(week(d));
            years.computeIfAbsent(String.join("/", code), _ -> new HashSet<>())
                    .add(parts.getFirst().getYear());
        }
        var kept = years.entrySet().stream()
                .filter(e -> e.getValue().size() >= 2)
                .map(Map.Entry::getKey)
                .toList();
        return kept.isEmpty() ? "" : "$ycw" + String.join(",", kept);
    }

    private static String week(LocalDate d) {
        boolean last = d.getDayOfMonth() + 7 > d.lengthOfMonth();
        return "%02d%02d".formatted(d.getMonthValue(), last ? 99 : (d.getDayOfMonth() - 1) / 7 + 1);
    }
}
