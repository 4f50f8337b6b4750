package org.fettle.marc.serials;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Names of months and seasons as holdings statements abbreviate them, by language.
///
/// @param months January first
/// @param seasons spring first
record CalendarNames(List<String> months, List<String> seasons) {
    /// AACR2, appendix B.15, and what German libraries use.
    private static final Map<String, List<String>> MONTHS = Map.of(
            "en",
            List.of("Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."),
            "de",
            List.of("Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez."));

    private static final Map<String, List<String>> SEASONS = Map.of(
            "en", List.of("Spring", "Summer", "Autumn", "Winter"),
            "de", List.of("Frühjahr", "Sommer", "Herbst", "Winter"),
            "fr", List.of("printemps", "été", "automne", "hiver"),
            "es", List.of("primavera", "verano", "otoño", "invierno"),
            "it", List.of("primavera", "estate", "autunno", "inverno"),
            "nl", List.of("voorjaar", "zomer", "herfst", "winter"));

    /// Months of other languages by the locale data of the Java runtime, their seasons in English.
    static CalendarNames of(Locale locale) {
        var language = locale.getLanguage();
        var months = Optional.ofNullable(MONTHS.get(language))
                .orElseGet(() -> IntStream.rangeClosed(1, 12)
                        .mapToObj(m -> Month.of(m).getDisplayName(TextStyle.SHORT, locale))
                        .toList());
        return new CalendarNames(months, SEASONS.getOrDefault(language, SEASONS.getOrDefault("en", List.of())));
    }

    Optional<String> month(String code) {
        return nth(months, code, 0);
    }

    Optional<String> season(String code) {
        return nth(seasons, code, 20);
    }

    private static Optional<String> nth(List<String> names, String code, int before) {
        if (!code.matches("[0-9]{1,2}")) return Optional.empty();
        int at = Integer.parseInt(code) - before - 1;
        return at >= 0 && at < names.size() ? Optional.of(names.get(at)) : Optional.empty();
    }

    /// The code of the month or season with which this text begins, longest names first, and the name.
    Optional<Map.Entry<String, String>> read(String text) {
        return IntStream.range(0, months.size() + seasons.size())
                .mapToObj(i -> i < months.size()
                        ? Map.entry("%02d".formatted(i + 1), months.get(i))
                        : Map.entry("" + (21 + i - months.size()), seasons.get(i - months.size())))
                .filter(e -> text.startsWith(e.getValue()))
                .max(java.util.Comparator.comparingInt(e -> e.getValue().length()));
    }
}
