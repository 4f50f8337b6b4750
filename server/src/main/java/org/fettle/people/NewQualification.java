package org.fettle.people;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// A qualification as somebody enters it.
///
/// @param kind empty: as the rule packs know the code
public record NewQualification(
        UUID technician,
        Optional<QualificationKind> kind,
        String code,
        Set<String> scopes,
        String issuer,
        String number,
        String jurisdiction,
        LocalDate issuedOn,
        LocalDate validFrom,
        Optional<LocalDate> validUntil) {
    public NewQualification {
        scopes = Set.copyOf(scopes);
    }

    Qualification of(QualificationKind found, Optional<UUID> evidence) {
        return new Qualification(
                UuidCreator.getTimeOrderedEpoch(),
                technician,
                found,
                code,
                scopes,
                issuer,
                number,
                jurisdiction,
                issuedOn,
                validFrom,
                validUntil,
                evidence,
                Optional.empty(),
                Optional.empty());
    }
}
