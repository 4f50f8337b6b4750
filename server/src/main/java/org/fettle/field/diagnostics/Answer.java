package org.fettle.field.diagnostics;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// What was found at one step, with the verdict. A repeat is a further answer.
///
/// @param value of a NUMBER, in the step's unit
public record Answer(
        UUID id,
        UUID task,
        UUID step,
        String answer,
        Optional<Double> value,
        String method,
        String instrument,
        boolean passed,
        String by,
        Instant at) {}
