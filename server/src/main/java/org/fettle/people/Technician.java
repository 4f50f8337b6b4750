package org.fettle.people;

import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fettle.platform.settings.Practice;

/// One person: one record, one sign-in, whichever practices they work in.
///
/// @param number short and stable, as people say it
/// @param team who works together, e.g. `Heating`, `Serials`
/// @param home where the day begins and ends, when that is known
public record Technician(
        UUID id,
        int number,
        String name,
        String team,
        Set<Practice> practices,
        ZoneId zone,
        Optional<Home> home,
        Optional<UUID> account,
        boolean active,
        int version) {

    /// @param latitude degrees, WGS 84
    public record Home(String address, double latitude, double longitude) {}

    public Technician {
        practices = Set.copyOf(practices);
    }
}
