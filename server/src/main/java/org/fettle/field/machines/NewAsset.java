package org.fettle.field.machines;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// @param id made by the caller
/// @param installedOn the site's day; the warranty runs from it
public record NewAsset(
        UUID id, UUID model, String serial, UUID site, Optional<UUID> parent, Optional<LocalDate> installedOn) {}
