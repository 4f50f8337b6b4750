package org.fettle.schedule;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.fettle.people.Interval;
import org.fettle.people.Shifts;
import org.fettle.people.Technician;
import org.fettle.people.Technicians;
import org.fettle.platform.settings.Practice;
import org.fettle.work.Tasks;
import org.springframework.stereotype.Component;

/// Gathers what is known of a day.
@Component
class DayReader {
    private final Technicians technicians;
    private final Shifts shifts;
    private final AppointmentStore appointments;
    private final Tasks tasks;
    private final Clock clock;

    DayReader(Technicians technicians, Shifts shifts, AppointmentStore appointments, Tasks tasks, Clock clock) {
        this.technicians = technicians;
        this.shifts = shifts;
        this.appointments = appointments;
        this.tasks = tasks;
        this.clock = clock;
    }

    DayFacts facts(LocalDate day, ZoneId zone) {
        var whole = Interval.day(day, zone);
        var people =
                fieldTechnicians().stream().filter(t -> t.zone().equals(zone)).toList();
        var ids = people.stream().map(Technician::id).collect(Collectors.toSet());
        return new DayFacts(
                day,
                zone,
                clock.instant(),
                people,
                shifts.shifts(whole).stream()
                        .filter(s -> ids.contains(s.technician()))
                        .toList(),
                shifts.absences(whole).stream()
                        .filter(a -> ids.contains(a.technician()))
                        .toList(),
                Bookings.of(appointments.ofDay(day, zone), tasks));
    }

    /// The zones in which field technicians work, the one with most of them first.
    List<ZoneId> zones() {
        return fieldTechnicians().stream()
                .collect(Collectors.groupingBy(Technician::zone, Collectors.counting()))
                .entrySet()
                .stream()
                .sorted((a, b) -> Long.compare(b.getValue(), a.getValue()))
                .map(java.util.Map.Entry::getKey)
                .toList();
    }

    private List<Technician> fieldTechnicians() {
        return technicians.active().stream()
                .filter(t -> t.practices().contains(Practice.FIELD))
                .toList();
    }
}
