package org.fettle.marc.serials;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fettle.marc.serials.Patterns.Known;

class HoldingsProperties {
    @Provide
    Arbitrary<Known> known() {
        return Patterns.known();
    }

    /// Issues that a library has: some are missing.
    private static List<Issue> held(Known known, long seed) {
        var random = new Random(seed);
        var issues = new ArrayList<>(List.of(known.first()));
        for (var e : Patterns.predicted(known, 80)) if (random.nextInt(12) > 0) issues.add(e.issue());
        return issues;
    }

    @Property(tries = 100)
    void expandingWhatWasCompressedGivesTheSame(@ForAll("known") Known known, @ForAll long seed) {
        var held = held(known, seed);
        var holdings = new Holdings(known.caption());
        var runs = holdings.compress(held);
        assertThat(holdings.expand(runs).orThrow()).isEqualTo(held);
    }

    @Property(tries = 100)
    void fieldsSayTheSameAsTheirRuns(@ForAll("known") Known known, @ForAll long seed) {
        var runs = new Holdings(known.caption()).compress(held(known, seed));
        for (int i = 0; i < runs.size(); i++)
            assertThat(Run.of(runs.get(i).field(Caption.Stream.BASIC, 1, i + 1)))
                    .isEqualTo(runs.get(i));
    }

    @Property(tries = 100)
    void runsAreAsFewAsGapsAllow(@ForAll("known") Known known, @ForAll long seed) {
        var held = held(known, seed);
        var runs = new Holdings(known.caption()).compress(held);
        var all = new ArrayList<>(List.of(known.first()));
        Patterns.predicted(known, 80).forEach(e -> all.add(e.issue()));
        int breaks = 0;
        for (int i = 1; i < held.size(); i++)
            if (all.indexOf(held.get(i)) != all.indexOf(held.get(i - 1)) + 1) breaks++;
        assertThat(runs.size() - 1).isLessThanOrEqualTo(breaks);
        for (var run : runs.subList(0, runs.size() - 1)) assertThat(run.after()).isEqualTo(Run.Break.GAP);
    }

    @Property(tries = 100)
    void whatWasNeverPublishedIsNoGap(@ForAll("known") Known known, @ForAll long seed) {
        var held = held(known, seed);
        Set<Issue> missing = new HashSet<>();
        Patterns.predicted(known, 80).forEach(e -> missing.add(e.issue()));
        held.forEach(missing::remove);
        for (var run : new Holdings(known.caption()).compress(held, missing))
            assertThat(run.after()).isNotEqualTo(Run.Break.GAP);
    }

    @Example
    void aRunOfVolumesIsExpandedByVolumes() {
        var monthly = new Holdings(Patterns.caption("$av.$bno.$u12$vr$i(year)$j(month)$wm"));
        var run = Run.of(Patterns.field("863 30 $a3-5$i1990-1992"));
        assertThat(monthly.expand(run).orThrow().stream().map(Issue::line))
                .containsExactly("$a3$i1990", "$a4$i1991", "$a5$i1992");
        var half = new Holdings(Patterns.caption("$av.$bno.$u6$vr$i(year)$j(month)$wm"));
        assertThat(half.expand(Run.of(Patterns.field("863 30 $a3-5$i1990-1991"))).orThrow().stream()
                        .map(Issue::line))
                .containsExactly("$a3$i1990", "$a4$i1990", "$a5$i1991");
    }

    @Example
    void anOpenRunIsExpandedUntilADay() {
        var monthly = new Holdings(Patterns.caption("$av.$bno.$u12$vr$i(year)$j(month)$wm"));
        var run = Run.of(Patterns.field("863 40 $a3-$b11-$i1990-$j11-"));
        assertThat(monthly.expand(run).refusal().orElseThrow().text()).contains("the run is open");
        assertThat(monthly.expand(run, java.time.LocalDate.of(1991, 2, 1)).orThrow().stream()
                        .map(Issue::line))
                .containsExactly("$a3$b11$i1990$j11", "$a3$b12$i1990$j12", "$a4$b1$i1991$j01", "$a4$b2$i1991$j02");
        assertThat(monthly.expand(Run.of(Patterns.field("863 40 $a3-9$b1-7$i1990-1990$j01-02")))
                        .refusal())
                .isPresent();
    }
}
