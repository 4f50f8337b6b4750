package org.fettle.work;

/// Where to go.
///
/// @param latitude degrees, WGS 84
public record Spot(String address, double latitude, double longitude) {}
