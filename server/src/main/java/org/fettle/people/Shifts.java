package org.fettle.people;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fettle.platform.actor.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who is there when.
@Service
public class Shifts {
    private final ShiftStore store;
    private final TechnicianStore technicians;

    Shifts(ShiftStore store, TechnicianStore technicians) {
        this.store = store;
        this.technicians = technicians;
    }

    /// False if the technician has a shift at that time already.
    @Transactional
    public boolean plan(Actor by, Shift shift) {
        return store.insert(shift);
    }

    /// The same hours on each of these weekdays, from the first day to the last. Hours that end before they begin end
    /// on the next day.
    @Transactional
    public ShiftPlanning planDays(
            Actor by,
            UUID technician,
            LocalDate first,
            LocalDate last,
            Set<DayOfWeek> weekdays,
            LocalTime from,
            LocalTime until) {
        var found = technicians.byId(technician);
        if (found.isEmpty()) return new ShiftPlanning.Refused("people.fault.technician");
        if (last.isBefore(first) || first.plusYears(1).isBefore(last) || weekdays.isEmpty() || from.equals(until))
            return new ShiftPlanning.Refused("people.fault.days");
        var zone = found.get().zone();
        var made = 0;
        var taken = 0;
        for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
            if (!weekdays.contains(day.getDayOfWeek())) continue;
            var end = until.isAfter(from) ? day : day.plusDays(1);
            var when = new Interval(
                    day.atTime(from).atZone(zone).toInstant(),
                    end.atTime(until).atZone(zone).toInstant());
            if (store.insert(new Shift(UuidCreator.getTimeOrderedEpoch(), technician, when))) made++;
            else taken++;
        }
        return new ShiftPlanning.Planned(made, taken);
    }

    /// A shift or an absence. False if it is not there.
    @Transactional
    public boolean remove(Actor by, UUID id) {
        return store.delete(id);
    }

    @Transactional
    public void excuse(Actor by, Absence absence) {
        store.insert(absence);
    }

    /// All that touch this time.
    @Transactional(readOnly = true)
    public List<Shift> shifts(Interval when) {
        return store.shifts(when);
    }

    @Transactional(readOnly = true)
    public List<Absence> absences(Interval when) {
        return store.absences(when);
    }
}
