package org.fettle.schedule;

import org.fettle.platform.actor.Actor;
import org.fettle.work.TaskFinished;
import org.fettle.work.TaskStarted;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// What work tells moves the appointment, always.
@Component
class WorkNews {
    private static final Actor SCHEDULE = Actor.system("schedule");

    private final Appointments appointments;

    WorkNews(Appointments appointments) {
        this.appointments = appointments;
    }

    @ApplicationModuleListener
    void on(TaskStarted event) {
        appointments.begun(SCHEDULE, event.task());
    }

    @ApplicationModuleListener
    void on(TaskFinished event) {
        appointments.over(SCHEDULE, event.task());
    }
}
