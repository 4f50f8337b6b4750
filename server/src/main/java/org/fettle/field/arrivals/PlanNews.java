package org.fettle.field.arrivals;

import org.fettle.platform.actor.Actor;
import org.fettle.schedule.PlanPublished;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

@Component
class PlanNews {
    private static final Actor ARRIVALS = Actor.system("arrivals");

    private final Foreseen foreseen;

    PlanNews(Foreseen foreseen) {
        this.foreseen = foreseen;
    }

    @ApplicationModuleListener
    void on(PlanPublished event) {
        foreseen.keep(ARRIVALS, event.plan(), event.day(), event.zone());
    }
}
