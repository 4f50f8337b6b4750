package org.fettle.people;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// The company's own entry in a register, which some work needs besides the person's qualification.
///
/// @param code what rules name, e.g. `de-gas-installer-register`
/// @param jurisdiction where it counts
/// @param validUntil the last day on which it counts; empty when it never expires
public record CompanyEntry(
        UUID id,
        String code,
        String register,
        String number,
        String jurisdiction,
        LocalDate validFrom,
        Optional<LocalDate> validUntil) {
    public CompanyEntry {
        if (validUntil.isPresent() && validUntil.get().isBefore(validFrom))
            throw new IllegalArgumentException(
                    "%s is valid until %s, before it begins on %s".formatted(code, validUntil.get(), validFrom));
    }
}
