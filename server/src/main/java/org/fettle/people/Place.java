package org.fettle.people;

import java.time.ZoneId;

/// Where work is done, as the law sees it.
///
/// @param jurisdiction ISO 3166 code of country or its part, e.g. `DE-BY`, `US-TX`; `EU` stands above its members
/// @param zone the place's own days count
public record Place(String jurisdiction, ZoneId zone) {
    public Place {
        if (!jurisdiction.matches("[A-Z]{2}(-[A-Z0-9]{1,3})?"))
            throw new IllegalArgumentException(
                    "jurisdiction '%s' is no ISO 3166 code. Maybe DE, DE-BY, US-TX".formatted(jurisdiction));
    }
}
