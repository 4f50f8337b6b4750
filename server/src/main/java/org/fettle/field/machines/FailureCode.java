package org.fettle.field.machines;

import org.fettle.platform.values.Words;

/// One word of the language in which failures are counted.
///
/// @param code e.g. `washer.drum.wont-turn`
public record FailureCode(String code, Role role, String machineKind, Words text) {
    /// What is seen, what is wrong, why, and what was done.
    public enum Role {
        SYMPTOM,
        FAULT,
        CAUSE,
        REMEDY
    }
}
