package org.fettle.field.parts;

import java.util.UUID;

/// How many of a part are at a place: the store or a technician's van.
///
/// @param place [#STORE] or the technician whose van it is
public record Stock(Part part, UUID place, double quantity) {
    public static final UUID STORE = new UUID(0, 0);
}
