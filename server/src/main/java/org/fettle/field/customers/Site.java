package org.fettle.field.customers;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.fettle.people.Place;

/// A place where work is done.
///
/// @param latitude degrees, WGS 84
/// @param place whose law holds there, and whose days count
/// @param access the hours in which somebody opens; empty means any
/// @param directions how to find the door, where to park
public record Site(
        UUID id,
        UUID customer,
        String name,
        Address address,
        double latitude,
        double longitude,
        Place place,
        Optional<Access> access,
        String directions,
        int version) {

    /// Local hours, every day: `[from, until)`.
    public record Access(LocalTime from, LocalTime until) {
        public Access {
            if (!from.isBefore(until))
                throw new IllegalArgumentException("access ends (%s) before it begins (%s)".formatted(until, from));
        }
    }

    public ZoneId zone() {
        return place.zone();
    }
}
