package org.fettle.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fettle.people.Absence;
import org.fettle.people.Shift;
import org.fettle.people.Technician;

/// All that a day's plan depends on, apart from law and roads.
///
/// @param technicians of the field, in this zone, by team and name
record DayFacts(
        LocalDate day,
        ZoneId zone,
        Instant now,
        List<Technician> technicians,
        List<Shift> shifts,
        List<Absence> absences,
        List<Booking> bookings) {
    DayFacts {
        technicians = List.copyOf(technicians);
        shifts = List.copyOf(shifts);
        absences = List.copyOf(absences);
        bookings = List.copyOf(bookings);
    }

    Instant midnight() {
        return day.atStartOfDay(zone).toInstant();
    }

    Optional<Booking> booking(UUID appointment) {
        return bookings.stream()
                .filter(b -> b.appointment().id().equals(appointment))
                .findFirst();
    }

    /// The same day with this visit on it, in place of what was known of it.
    DayFacts with(Booking booking) {
        var all = new ArrayList<>(bookings);
        all.removeIf(b -> b.appointment().id().equals(booking.appointment().id()));
        all.add(booking);
        return new DayFacts(day, zone, now, technicians, shifts, absences, all);
    }

    /// The same day looked at at another time.
    DayFacts at(Instant moment) {
        return new DayFacts(day, zone, moment, technicians, shifts, absences, bookings);
    }

    List<Booking> of(UUID technician) {
        return bookings.stream()
                .filter(b -> b.technicians().contains(technician))
                .toList();
    }
}
