package org.fettle.marc.serials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fettle.marc.serials.Patterns.caption;
import static org.fettle.marc.serials.Patterns.issue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.fettle.marc.serials.PatternHistory.Version;
import org.fettle.marc.serials.Patterns.Known;

class PatternHistoryProperties {
    private static final LocalDate END = LocalDate.of(2026, 6, 30);

    @Provide
    Arbitrary<Known> known() {
        return Patterns.known();
    }

    @Property(tries = 200)
    void aChangeLeavesWhatCameBeforeAsItWas(
            @ForAll("known") Known old, @ForAll("known") Known other, @ForAll @IntRange(min = 0, max = 900) int days) {
        var before = new PatternHistory(old.caption()).until(old.first(), END, 2000);
        Assume.that(before.refusal().isEmpty());
        var change = new Predictor(old.caption())
                .date(old.first())
                .orThrow()
                .orElseThrow()
                .plusDays(days);
        var after = new PatternHistory(old.caption()).with(new Version(change, other.caption()));
        var issues = after.until(old.first(), END, 2000);
        Assume.that(issues.refusal().isEmpty());
        assertThat(issues.orThrow().stream().filter(e -> e.from().orElseThrow().isBefore(change)))
                .containsExactlyElementsOf(before.orThrow().stream()
                        .filter(e -> e.from().orElseThrow().isBefore(change))
                        .toList());
        var last = LocalDate.MIN;
        for (var e : issues.orThrow()) {
            assertThat(e.from().orElseThrow()).isAfter(last);
            last = e.from().orElseThrow();
        }
    }

    @Example
    void aMonthlyBecomesAQuarterlyAndGoesOnCounting() {
        var monthly = caption("$av.$bno.$u12$vr$i(year)$j(month)$wm$x01");
        var quarterly = caption("$av.$bno.$u4$vr$i(year)$j(month)$wq$x01$ypm03,06,09,12");
        var history = new PatternHistory(monthly).with(new Version(LocalDate.of(2025, 1, 1), quarterly));
        var issues = history.until(issue("$a5$b11$i2024$j11"), LocalDate.of(2025, 7, 1), 99)
                .orThrow();
        assertThat(issues.stream().map(e -> e.issue().line()))
                .containsExactly("$a5$b12$i2024$j12", "$a6$b1$i2025$j03", "$a6$b2$i2025$j06");
    }

    @Example
    void aMonthlyBecomesAWeeklyWithAFirstIssueOfItsOwn() {
        var monthly = caption("$av.$bno.$u12$vr$i(year)$j(month)$wm$x01");
        var weekly = caption("$av.$bno.$u52$vr$i(year)$j(month)$k(day)$ww$x01");
        var first = issue("$a6$b1$i2025$j01$k06");
        var history =
                new PatternHistory(monthly).with(new Version(LocalDate.of(2025, 1, 1), weekly, Optional.of(first)));
        var issues = history.until(issue("$a5$b11$i2024$j11"), LocalDate.of(2025, 1, 14), 99)
                .orThrow();
        assertThat(issues.stream().map(e -> e.issue().line()))
                .isEqualTo(List.of("$a5$b12$i2024$j12", "$a6$b1$i2025$j01$k06", "$a6$b2$i2025$j01$k13"));
    }

    @Example
    void whatWouldHaveComeBetweenIsNotCounted() {
        var monthly = caption("$ano.$vc$i(year)$j(month)$k(day)$wm");
        var weekly = caption("$ano.$vc$i(year)$j(month)$k(day)$ww$ypdmo");
        var history = new PatternHistory(monthly).with(new Version(LocalDate.of(2025, 2, 14), weekly));
        var issues = history.until(issue("$a7$i2025$j01$k13"), LocalDate.of(2025, 2, 28), 99)
                .orThrow();
        assertThat(issues.stream().map(e -> e.issue().line()))
                .containsExactly("$a8$i2025$j02$k13", "$a9$i2025$j02$k17", "$a10$i2025$j02$k24");
    }
}
