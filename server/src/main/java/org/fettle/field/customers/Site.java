package org.fettle.field.customers;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.fettle.people.Place;
import org.fettle.platform.roads.Point;

/// A place where work is done.
///
/// @param at empty when nobody knows the coordinates
/// @param place whose law holds there, and whose days count
/// @param access the hours in which somebody opens; empty means any
/// @param directions how to find the door, where to park
public record Site(
        UUID id,
        UUID customer,
        String name,
        Address address,
        Optional<Point> at,
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

    /// For the map of a phone: the place, or a search for the address.
    public String geo() {
        return at.map(p -> "geo:" + p.latitude() + "," + p.longitude())
                .orElseGet(() -> "geo:0,0?q=" + URLEncoder.encode(address.line(), StandardCharsets.UTF_8));
    }

    public ZoneId zone() {
        return place.zone();
    }
}
