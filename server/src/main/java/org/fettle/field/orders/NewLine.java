package org.fettle.field.orders;

import java.util.Optional;
import java.util.UUID;
import org.fettle.field.machines.Purpose;
import org.fettle.people.Interval;

/// @param id made by the caller
/// @param asset the machine, or the id that the machine will have once it is installed
/// @param during when it may be done; cut to the site's access hours when it lies within one day
public record NewLine(
        UUID id,
        Purpose purpose,
        UUID model,
        UUID asset,
        int priority,
        Optional<Interval> during,
        Optional<UUID> within) {}
