package org.fettle.marc.serials;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
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
}
