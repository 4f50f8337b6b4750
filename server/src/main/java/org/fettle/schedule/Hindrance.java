package org.fettle.schedule;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Why one technician, or nobody at all, can serve a visit.
///
/// @param technician null when it holds for all
/// @param kind of `schedule.why.<kind>` in the bundles
/// @param appointment the other visit that would suffer; null when it is this one
/// @param seconds by how much it fails; 0 where that cannot be counted
public record Hindrance(
        @Nullable UUID technician, String kind, @Nullable UUID appointment, int seconds) {
    static Hindrance forAll(String kind) {
        return new Hindrance(null, kind, null, 0);
    }

    public String key() {
        return "schedule.why." + kind;
    }
}
