package org.fettle.schedule;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.fettle.platform.actor.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Reads a day in one piece, and keeps what was planned for it.
@Service
class PlanKeeper {
    private final PlanStore store;
    private final AppointmentStore appointments;
    private final DayReader days;

    PlanKeeper(PlanStore store, AppointmentStore appointments, DayReader days) {
        this.store = store;
        this.appointments = appointments;
        this.days = days;
    }

    @Transactional(readOnly = true)
    public DayFacts facts(LocalDate day, ZoneId zone) {
        return days.facts(day, zone);
    }

    @Transactional
    public void keep(Actor by, DayPlan plan) {
        store.insert(plan);
    }

    /// Given by hand: later plans leave it there. Null for free again.
    @Transactional
    public void pin(Actor by, UUID appointment, Pin pin) {
        appointments.pin(appointment, pin.technician().orElse(null), pin.start().orElse(null));
    }

    @Transactional(readOnly = true)
    public Optional<DayPlan> byId(UUID id) {
        return store.byId(id);
    }

    @Transactional(readOnly = true)
    public Optional<DayPlan> inForce(LocalDate day, ZoneId zone) {
        return store.inForce(day, zone);
    }
}
