package org.fettle.schedule;

import org.fettle.platform.roads.Roads;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Opens the roads in the background once the server is there, so that the first board need not wait for them.
@Component
@ConditionalOnProperty("fettle.data")
class RoadsAhead {
    private final Roads roads;

    RoadsAhead(Roads roads) {
        this.roads = roads;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        roads.warmUp();
    }
}
