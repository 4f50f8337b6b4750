package org.fettle.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fettle.people.Qualification;
import org.fettle.people.QualificationKind;
import org.junit.jupiter.api.Test;

class EndingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    private static Qualification held(String code, LocalDate from, LocalDate until) {
        return new Qualification(
                UUID.randomUUID(),
                UUID.randomUUID(),
                QualificationKind.CERTIFICATE,
                code,
                Set.of(),
                "IHK",
                "",
                "DE",
                from,
                from,
                Optional.of(until),
                Optional.empty(),
                Optional.of(new Qualification.Verified("office", Instant.EPOCH)),
                Optional.empty());
    }

    @Test
    void whatEndsAboutTheDayIsNamedSoonestFirst() {
        var since = DAY.minusYears(2);
        var held = List.of(
                held("soon", since, DAY.plusDays(3)),
                held("over", since, DAY.minusDays(1)),
                held("far", since, DAY.plusDays(14)),
                held("forgotten", since, DAY.minusDays(8)));
        assertThat(Ending.of(held, DAY)).extracting(Ending::code).containsExactly("over", "soon");
        assertThat(Ending.of(held, DAY)).extracting(e -> e.over(DAY)).containsExactly(true, false);
    }

    @Test
    void whatWasRenewedWithoutAGapDoesNotEnd() {
        var old = held("epa-608", DAY.minusYears(2), DAY.plusDays(1));
        assertThat(Ending.of(List.of(old, held("epa-608", DAY.plusDays(2), DAY.plusYears(2))), DAY))
                .isEmpty();
        assertThat(Ending.of(List.of(old, held("epa-608", DAY.plusDays(3), DAY.plusYears(2))), DAY))
                .hasSize(1);
    }
}
