package org.fettle.field.machines;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// One machine at a customer's.
///
/// @param parent the machine of which it is a part
/// @param warrantyUntil the last day of the maker's warranty
public record Asset(
        UUID id,
        long number,
        UUID model,
        String serial,
        UUID site,
        Optional<UUID> parent,
        Optional<LocalDate> installedOn,
        Optional<LocalDate> warrantyUntil,
        State state,
        int version) {
    public enum State {
        IN_SERVICE,
        REMOVED
    }

    /// As it stands on its label, e.g. `A-1001`.
    public String code() {
        return "A-" + number;
    }

    public boolean underWarranty(LocalDate day) {
        return warrantyUntil.map(last -> !day.isAfter(last)).orElse(false);
    }
}
