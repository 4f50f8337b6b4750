package org.fettle.people;

import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fettle.platform.settings.Practice;

/// @param id made by the caller
/// @param account the sign-in, which must exist
public record NewTechnician(
        UUID id,
        String name,
        String team,
        Set<Practice> practices,
        ZoneId zone,
        Optional<Technician.Home> home,
        Optional<UUID> account) {}
