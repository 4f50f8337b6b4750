package org.fettle.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.fettle.people.Hours;
import org.fettle.people.QualificationKind;

class TrainingProperties {
    private static final LocalDate SINCE = LocalDate.of(2026, 9, 1);

    /// Counted the slow way; and what was before, or unsupervised, or of another kind, changes nothing.
    @Property
    void onlySupervisedHoursSinceTheBeginningCount(@ForAll long seed) {
        var random = new Random(seed);
        var who = UUID.randomUUID();
        var hours = new ArrayList<Hours>();
        var expected = 0.0;
        for (int n = random.nextInt(30); n > 0; n--) {
            var kind = List.of("cat.copy.exact", "cat.copy.changes", "cat.review", "mend.level1")
                    .get(random.nextInt(4));
            var day = SINCE.plusDays(random.nextInt(20) - 10);
            var supervised = random.nextBoolean();
            var length = (1 + random.nextInt(32)) / 4.0;
            hours.add(new Hours(UUID.randomUUID(), who, kind, day, length, supervised));
            if (supervised && !day.isBefore(SINCE) && kind.startsWith("cat.copy.")) expected += length;
        }
        var advance = TrainingRules.advance(programme(20), SINCE, hours, List.of());
        assertThat(advance.hours().getFirst().earned()).isEqualTo(expected);
        assertThat(advance.complete()).isEqualTo(expected >= 20);
    }

    private static Programme programme(double asked) {
        return new Programme(
                UUID.randomUUID(),
                "Test",
                new Programme.Grants(QualificationKind.ON_THE_JOB, "x", Set.of(), "DE", "x", Optional.empty()),
                List.of(),
                List.of(new Programme.HoursToEarn("cat.copy.*", asked)));
    }
}
