package org.fettle.field.customers;

import java.util.Optional;
import java.util.UUID;
import org.fettle.platform.roads.Point;

/// A site as somebody entered it: not yet believed.
///
/// @param id made by the caller
/// @param latitude degrees, WGS 84; empty together with `longitude` when nobody knows: then they are looked up
/// @param zone an IANA name, e.g. `Europe/Berlin`
/// @param accessFrom local, e.g. `08:00`; empty together with `accessUntil` when any hour will do
public record NewSite(
        UUID id,
        UUID customer,
        String name,
        Address address,
        Optional<Double> latitude,
        Optional<Double> longitude,
        String zone,
        String jurisdiction,
        String accessFrom,
        String accessUntil,
        String directions) {
    NewSite at(Point point) {
        return new NewSite(
                id,
                customer,
                name,
                address,
                Optional.of(point.latitude()),
                Optional.of(point.longitude()),
                zone,
                jurisdiction,
                accessFrom,
                accessUntil,
                directions);
    }

    public NewSite of(UUID whose) {
        return new NewSite(
                id, whose, name, address, latitude, longitude, zone, jurisdiction, accessFrom, accessUntil, directions);
    }
}
