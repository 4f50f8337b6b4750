package org.fettle.work;

import java.time.Instant;
import java.util.Optional;

/// A measured value. Repeats are kept, each with its time.
///
/// @param quantity what was measured, e.g. `flue-gas-temperature`
/// @param unit UCUM, e.g. `Cel`, `kPa`, `mg/m3`
/// @param instrument number of the instrument
/// @param low the least that passes, in the same unit; `verdict` is computed from both limits
public record Reading(
        String quantity,
        double value,
        String unit,
        String method,
        String instrument,
        Optional<Double> low,
        Optional<Double> high,
        Instant at) {
    public Optional<Boolean> verdict() {
        if (low.isEmpty() && high.isEmpty()) return Optional.empty();
        return Optional.of(low.map(l -> value >= l).orElse(true)
                && high.map(h -> value <= h).orElse(true));
    }
}
