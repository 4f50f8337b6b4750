package org.fettle.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// One thing a person has been granted by somebody who may grant it.
///
/// @param code what rules name, e.g. `epa-608`, `elektrofachkraft`
/// @param scopes what it covers, e.g. `type-ii`; named tasks of an appointment; empty when it has no limits of its own
/// @param jurisdiction where it was granted, e.g. `US`; the rule says where it counts
/// @param validUntil the last day on which it counts; empty when it never expires
/// @param evidence the file that shows it
public record Qualification(
        UUID id,
        UUID technician,
        QualificationKind kind,
        String code,
        Set<String> scopes,
        String issuer,
        String number,
        String jurisdiction,
        LocalDate issuedOn,
        LocalDate validFrom,
        Optional<LocalDate> validUntil,
        Optional<UUID> evidence,
        Optional<Verified> verified,
        Optional<Revoked> revoked) {

    /// Who looked at the evidence, and when.
    public record Verified(String by, Instant at) {}

    /// @param on the first day on which it no longer counts
    public record Revoked(LocalDate on, String why) {}

    public Qualification {
        scopes = Set.copyOf(scopes);
        if (validUntil.isPresent() && validUntil.get().isBefore(validFrom))
            throw new IllegalArgumentException(
                    "%s is valid until %s, before it begins on %s".formatted(code, validUntil.get(), validFrom));
    }

    /// True if it counts on each of these days, both ends included.
    public boolean counts(LocalDate first, LocalDate last) {
        return !first.isBefore(validFrom)
                && validUntil.map(until -> !last.isAfter(until)).orElse(true)
                && revoked.map(r -> last.isBefore(r.on())).orElse(true);
    }
}
