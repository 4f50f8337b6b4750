package org.fettle.field.customers;

import java.util.UUID;

/// A site as somebody entered it: not yet believed.
///
/// @param id made by the caller
/// @param zone an IANA name, e.g. `Europe/Berlin`
/// @param accessFrom local, e.g. `08:00`; empty together with `accessUntil` when any hour will do
public record NewSite(
        UUID id,
        UUID customer,
        String name,
        Address address,
        double latitude,
        double longitude,
        String zone,
        String jurisdiction,
        String accessFrom,
        String accessUntil,
        String directions) {
    public NewSite of(UUID whose) {
        return new NewSite(
                id, whose, name, address, latitude, longitude, zone, jurisdiction, accessFrom, accessUntil, directions);
    }
}
