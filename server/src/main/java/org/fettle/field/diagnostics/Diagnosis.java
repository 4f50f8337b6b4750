package org.fettle.field.diagnostics;

import java.util.UUID;

/// What the technician concluded, in failure codes; blank where not known.
///
/// @param note in words; needed when no fault is named
public record Diagnosis(
        UUID id, UUID task, UUID asset, String symptom, String fault, String cause, String remedy, String note) {}
