package org.fettle.marc.serials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.fettle.marc.Records;
import org.junit.jupiter.api.Test;

/// The omission scenarios of FOLIO's mod-serials-management (Apache-2.0), said in codes of this format: seven
/// recurrences, fifteen rules each, every publication date of 2024.
class OmissionsTest {
    private static final Map<String, String> RECURRENCES = Map.of(
            "day", "$wd",
            "week", "$ww$ypdmo",
            "monthDate", "$wm$ypd01",
            "monthWeekday", "$wm$ypw01mo",
            "yearDate", "$wa$ypd0101",
            "yearWeekday", "$wa$ypw0101mo",
            "yearMonthWeekday", "$wa$ypw0101mo");

    /// The issue before 2024 of each.
    private static final Map<String, String> BEFORE = Map.of(
            "day", "2023-12-31",
            "week", "2023-12-25",
            "monthDate", "2023-12-01",
            "monthWeekday", "2023-12-04",
            "yearDate", "2023-01-01",
            "yearWeekday", "2023-01-02",
            "yearMonthWeekday", "2023-01-02");

    private static final Map<String, String> OMISSIONS = Map.of(
            "no_rules", "",
            "omit_by_day_of_month_jan_8", "$yod0108",
            "omit_by_first_tuesday_of_year", "$yow0101tu",
            "omit_by_first_wednesday_in_january", "$yow0101we",
            "omit_by_day_of_month_2nd", "$yod02",
            "omit_by_weekday_wednesday", "$yodwe",
            "omit_by_week_of_year_5", "$yow05",
            "omit_by_week_of_year_range_6_to_7", "$yow06-07",
            "omit_by_first_week_in_march", "$yow0301",
            "omit_by_month_range_may_to_june", "$yom05-06");

    @Test
    void datesAreThoseOfTheScenarios() throws Exception {
        var file = Records.shared("data/marc/visible/serials/folio_expected_omission.json");
        assumeTrue(file.isPresent(), "SKIPPED: no omission scenarios; set FETTLE_SHARED to the folder that holds them");
        int scenarios = 0;
        for (var scenario : scenarios(Files.readString(file.get()))) {
            var rule = rule(scenario);
            var caption = Patterns.caption("$i(year)$j(month)$k(day)" + RECURRENCES.get(scenario.recurrence) + rule);
            var before = LocalDate.parse(BEFORE.getOrDefault(scenario.recurrence, ""));
            var issue = Patterns.issue(
                    "$i%d$j%02d$k%02d".formatted(before.getYear(), before.getMonthValue(), before.getDayOfMonth()));
            var dates = new Predictor(caption)
                    .until(issue, LocalDate.of(2024, 12, 31), 400)
                    .orThrow();
            assertThat(dates.stream().map(e -> e.from().orElseThrow().toString()))
                    .as("%s %s", scenario.recurrence, scenario.rule)
                    .isEqualTo(scenario.dates);
            scenarios++;
        }
        assertThat(scenarios).isEqualTo(105);
    }

    /// Rules by the number of an issue have no code: the day on which that issue falls is omitted.
    private String rule(Scenario s) {
        return switch (s.rule) {
            case "omit_by_month_april" -> "$yom04";
            case "omit_by_issue_300" -> first(s, s.all.size() < 300 ? "none" : s.all.get(299));
            case "omit_by_issue_week_30" -> first(s, s.recurrence.equals("day") ? "2024-07-22" : "2024-W30");
            case "omit_by_issue_1_week_1_month_november" -> first(s, "2024-11");
            case "omit_by_issue_1_month_october" -> first(s, "2024-10");
            default -> OMISSIONS.getOrDefault(s.rule, "");
        };
    }

    private static String first(Scenario s, String beginning) {
        if (beginning.equals("2024-W30")) return s.recurrence.equals("week") ? "$yow30" : "";
        return s.all.stream()
                .filter(d -> d.startsWith(beginning))
                .findFirst()
                .map(d -> "$yod" + d.substring(5).replace("-", ""))
                .orElse("");
    }

    /// @param all without the rule
    private record Scenario(String recurrence, String rule, List<String> dates, List<String> all) {}

    private static final Pattern RULE =
            Pattern.compile("\"(\\w+)\": \\{\"omissionDates\": \\[[^]]*], \"publicationDates\": \\[([^]]*)]}"
                    + "|\"(\\w+)\": \\{(?=\"no_rules)");

    private static List<Scenario> scenarios(String json) {
        var scenarios = new ArrayList<Scenario>();
        var m = RULE.matcher(json);
        var recurrence = "";
        List<String> all = List.of();
        while (m.find()) {
            if (m.group(3) != null) {
                recurrence = m.group(3);
                continue;
            }
            var dates = List.of(m.group(2).replaceAll("[\" ]", "").split(","));
            if (m.group(2).isBlank()) dates = List.of();
            if (m.group(1).equals("no_rules")) all = dates;
            scenarios.add(new Scenario(recurrence, m.group(1), dates, all));
        }
        return scenarios;
    }
}
