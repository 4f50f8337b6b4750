package org.fettle.field.requests;

import java.util.Optional;
import java.util.UUID;

/// @param id made by the caller; the same id twice is one request
/// @param symptom a failure code, or blank when only `description` says it
public record NewRequest(
        UUID id,
        UUID site,
        Optional<UUID> asset,
        String caller,
        String phone,
        String symptom,
        String description,
        int priority) {}
