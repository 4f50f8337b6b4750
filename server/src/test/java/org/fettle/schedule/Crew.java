package org.fettle.schedule;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fettle.people.Interval;
import org.fettle.people.NewTechnician;
import org.fettle.people.Place;
import org.fettle.people.Qualification;
import org.fettle.people.QualificationKind;
import org.fettle.people.Qualifications;
import org.fettle.people.Shift;
import org.fettle.people.Shifts;
import org.fettle.people.Technician;
import org.fettle.people.Technicians;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Door;
import org.fettle.platform.actor.Role;
import org.fettle.platform.roads.Address;
import org.fettle.platform.roads.Addresses;
import org.fettle.platform.settings.Practice;
import org.fettle.work.NewTask;
import org.fettle.work.Spot;
import org.fettle.work.Task;
import org.fettle.work.Tasks;
import org.fettle.work.ThingRef;

/// A crew and its visits at real houses, in a time zone that no other test uses.
class Crew {
    static final ZoneId ZONE = ZoneId.of("Europe/Busingen");
    static final Actor DISPATCHER = new Actor(
            UUID.randomUUID(), "Test dispatcher", Set.of(Role.DISPATCHER, Role.SERVICE_MANAGER), Door.API, "t-2");

    private final Technicians technicians;
    private final Qualifications qualifications;
    private final Shifts shifts;
    private final Tasks tasks;
    private final List<Address> houses;
    private final ZoneId zone;

    Crew(Technicians technicians, Qualifications qualifications, Shifts shifts, Tasks tasks, Addresses addresses) {
        this(technicians, qualifications, shifts, tasks, addresses, ZONE);
    }

    Crew(
            Technicians technicians,
            Qualifications qualifications,
            Shifts shifts,
            Tasks tasks,
            Addresses addresses,
            ZoneId zone) {
        this.zone = zone;
        this.technicians = technicians;
        this.qualifications = qualifications;
        this.shifts = shifts;
        this.tasks = tasks;
        houses = addresses.all();
    }

    /// Works from 8 to 16 o'clock.
    UUID technician(LocalDate day, int house) {
        var id = UuidCreator.getTimeOrderedEpoch();
        var home = houses.get(house);
        technicians.open(
                DISPATCHER,
                new NewTechnician(
                        id,
                        "Test crew " + house,
                        "Test",
                        Set.of(Practice.FIELD),
                        zone,
                        Optional.of(new Technician.Home(
                                home.line(),
                                home.point().latitude(),
                                home.point().longitude())),
                        Optional.empty()));
        qualify(id);
        shifts.plan(DISPATCHER, new Shift(UuidCreator.getTimeOrderedEpoch(), id, hours(day, 8, 16, zone)));
        return id;
    }

    private void qualify(UUID id) {
        var since = LocalDate.of(2020, 1, 1);
        qualifications.grant(
                DISPATCHER,
                new Qualification(
                        UuidCreator.getTimeOrderedEpoch(),
                        id,
                        QualificationKind.VOCATIONAL_DIPLOMA,
                        "elektrofachkraft",
                        Set.of(),
                        "IHK",
                        "",
                        "DE",
                        since,
                        since,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    Task visit(int house, Interval window, int seats) {
        var address = houses.get(house);
        return tasks.create(
                DISPATCHER,
                new NewTask(
                        UuidCreator.getTimeOrderedEpoch(),
                        Practice.FIELD,
                        "white.plugin.repair",
                        "Washing machine leaks",
                        new ThingRef("asset", UUID.randomUUID()),
                        new Place("DE-BY", zone),
                        Optional.of(Spot.known(
                                address.line(),
                                address.point().latitude(),
                                address.point().longitude())),
                        Optional.of(window),
                        45,
                        seats,
                        2,
                        true,
                        Optional.empty()));
    }

    /// Where it is now between 8 and 9 o'clock in the morning.
    ///
    /// @param prefix `GMT`, `UTC`, `UT` or `Etc/GMT`: the same hour under a name that no other test uses
    static ZoneId morning(Instant now, String prefix) {
        int ahead = 8 - now.atZone(ZoneOffset.UTC).getHour();
        int east = ahead < -12 ? ahead + 24 : ahead;
        // the names below Etc count westwards
        return ZoneId.of(prefix + (prefix.startsWith("Etc") ? "%+d".formatted(-east) : "%+03d:00".formatted(east)));
    }

    static Interval hours(LocalDate day, int from, int until) {
        return hours(day, from, until, ZONE);
    }

    static Interval hours(LocalDate day, int from, int until, ZoneId zone) {
        return new Interval(
                day.atTime(from, 0).atZone(zone).toInstant(),
                day.atTime(LocalTime.of(until, 0)).atZone(zone).toInstant());
    }
}
