package org.fettle.people;

import java.util.UUID;

/// A decision whose facts no longer carry it.
///
/// @param factKind `qualification`, `skill`, `hours`, `company`
/// @param what the fact's code
/// @param why `gone`, `revoked`, `expired`, `begins-later`, `changed`
public record BrokenDecision(
        UUID decision,
        UUID technician,
        String technicianName,
        String taskType,
        Interval during,
        Place place,
        UUID fact,
        String factKind,
        String what,
        String why) {}
