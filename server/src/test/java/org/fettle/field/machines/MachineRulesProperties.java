package org.fettle.field.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class MachineRulesProperties {
    /// Counted the slow way: the first day that is not covered lies exactly so many months after the installation, or
    /// on
    /// the last day of a shorter month.
    @Property
    void warrantyEndsTheDayBeforeItsAnniversary(
            @ForAll @IntRange(max = 20_000) int day, @ForAll @IntRange(min = 1, max = 120) int months) {
        var installed = LocalDate.of(2000, 1, 1).plusDays(day);
        var until = MachineRules.warrantyUntil(installed, months);
        var free = until.plusDays(1);
        assertThat(free.getYear() * 12 + free.getMonthValue())
                .isEqualTo(installed.getYear() * 12 + installed.getMonthValue() + months);
        assertThat(free.getDayOfMonth()).isEqualTo(Math.min(installed.getDayOfMonth(), free.lengthOfMonth()));
    }

    @Property
    void longerTermsNeverCoverLess(@ForAll @IntRange(max = 20_000) int day, @ForAll @IntRange(max = 119) int months) {
        var installed = LocalDate.of(2000, 1, 1).plusDays(day);
        assertThat(MachineRules.warrantyUntil(installed, months + 1))
                .isAfterOrEqualTo(MachineRules.warrantyUntil(installed, months));
    }

    @Property
    void aSerialReadTwiceIsTheSame(@ForAll String scanned) {
        var once = MachineRules.serial(scanned);
        assertThat(MachineRules.serial(once)).isEqualTo(once);
        assertThat(MachineRules.serial(" " + scanned + " ")).isEqualTo(once);
    }

    @Property
    void tomorrowsInstallationIsRefusedTodaysIsNot(@ForAll @IntRange(max = 20_000) int day) {
        var today = LocalDate.of(2000, 1, 1).plusDays(day);
        assertThat(MachineRules.faults(of(today), today)).isEmpty();
        assertThat(MachineRules.faults(of(today.plusDays(1)), today)).hasSize(1);
    }

    private static NewAsset of(LocalDate installed) {
        return new NewAsset(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "SN-123",
                UUID.randomUUID(),
                Optional.empty(),
                Optional.of(installed));
    }
}
