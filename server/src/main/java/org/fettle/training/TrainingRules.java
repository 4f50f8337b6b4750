package org.fettle.training;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fettle.people.Hours;
import org.fettle.people.Qualification;

/// How far somebody has come, and what he is granted in the end. Touches nothing.
final class TrainingRules {
    /// Hours count that were worked under supervision since the beginning.
    static Advance advance(
            Programme programme, LocalDate since, Collection<Hours> hours, Collection<SignOff> signOffs) {
        return new Advance(
                programme.tasks().stream()
                        .map(task -> new Advance.OfTask(task, (int) signOffs.stream()
                                .filter(s -> s.task().equals(task.id()))
                                .count()))
                        .toList(),
                programme.hours().stream()
                        .map(asked -> new Advance.OfHours(asked, earned(asked, since, hours)))
                        .toList());
    }

    private static double earned(Programme.HoursToEarn asked, LocalDate since, Collection<Hours> hours) {
        var hundredths = hours.stream()
                .filter(h -> h.supervised() && !h.on().isBefore(since) && asked.isOf(h.kind()))
                .mapToLong(h -> Math.round(h.hours() * 100))
                .sum();
        return hundredths / 100.0;
    }

    static Qualification grant(UUID id, UUID technician, Programme.Grants grants, LocalDate day) {
        return new Qualification(
                id,
                technician,
                grants.kind(),
                grants.code(),
                Set.copyOf(grants.scopes()),
                grants.issuer(),
                "",
                grants.jurisdiction(),
                day,
                day,
                grants.validMonths().map(months -> day.plusMonths(months).minusDays(1)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private TrainingRules() {}
}
