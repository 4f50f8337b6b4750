package org.fettle.work;

import java.util.Optional;

/// Where to go.
///
/// @param at empty when nobody knows the coordinates: then no travel can be reckoned
public record Spot(String address, Optional<At> at) {
    /// Degrees, WGS 84.
    public record At(double latitude, double longitude) {}

    public static Spot known(String address, double latitude, double longitude) {
        return new Spot(address, Optional.of(new At(latitude, longitude)));
    }
}
