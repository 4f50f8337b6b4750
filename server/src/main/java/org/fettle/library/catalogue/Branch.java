package org.fettle.library.catalogue;

import java.time.ZoneId;
import org.fettle.people.Place;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Where the library is: whose law holds, and whose days count.
@Component
public class Branch {
    private final Place place;

    Branch(
            @Value("${fettle.library.jurisdiction:DE-BY}") String jurisdiction,
            @Value("${fettle.library.zone:Europe/Berlin}") ZoneId zone) {
        this.place = new Place(jurisdiction, zone);
    }

    public Place place() {
        return place;
    }
}
