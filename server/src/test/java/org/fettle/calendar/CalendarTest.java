package org.fettle.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.StringReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.fettle.FettleTest;
import org.fettle.field.Field;
import org.fettle.people.Interval;
import org.fettle.people.Place;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Door;
import org.fettle.platform.actor.Role;
import org.fettle.platform.settings.Practice;
import org.fettle.work.AssignTask;
import org.fettle.work.Assigning;
import org.fettle.work.NewTask;
import org.fettle.work.Spot;
import org.fettle.work.Task;
import org.fettle.work.Tasks;
import org.fettle.work.ThingRef;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@FettleTest
class CalendarTest {
    private static final Place PLACE = new Place("DE-BY", ZoneId.of("Europe/Berlin"));
    private static final Actor OFFICE =
            new Actor(UUID.randomUUID(), "Office", Set.of(Role.DISPATCHER), Door.API, "test");

    private final MockMvc web;
    private final Calendars calendars;
    private final Tasks tasks;
    private final Field.Crew crew;
    private final Instant now;

    CalendarTest(MockMvc web, Calendars calendars, Tasks tasks, Field.Crew crew, Clock clock) {
        this.web = web;
        this.calendars = calendars;
        this.tasks = tasks;
        this.crew = crew;
        this.now = clock.instant().truncatedTo(ChronoUnit.HOURS);
    }

    @Test
    void aCalendarFollowsThePlanUntilItsAddressIsTakenBack() throws Exception {
        var technician = crew.electrician();
        var by = crew.actor(technician);
        var task = repair("Repair; the door, which sticks\nbadly");
        var when = new Interval(
                now.plus(Duration.ofDays(1)), now.plus(Duration.ofDays(1)).plusSeconds(3600));
        var assignment = UuidCreator.getTimeOrderedEpoch();
        assertThat(tasks.assign(OFFICE, new AssignTask(assignment, task.id(), technician, when, Optional.empty())))
                .isInstanceOf(Assigning.Assigned.class);
        var secret = calendars.link(by).orElseThrow();

        var calendar = read(secret);
        assertThat(calendar.validate().hasErrors()).isFalse();
        var event = (VEvent) calendar.getComponents("VEVENT").getFirst();
        assertThat(event.getRequiredProperty("SUMMARY").getValue()).contains(task.number(), "which sticks\nbadly");
        assertThat(event.getRequiredProperty("LOCATION").getValue()).isEqualTo("Main Street 1, Bayreuth");
        assertThat(Instant.from(event.getDateTimeStart().getDate())).isEqualTo(when.from());
        assertThat(Instant.from(event.getDateTimeEnd().getDate())).isEqualTo(when.until());

        tasks.unassign(OFFICE, assignment, "planned anew");
        assertThat(read(secret).getComponents("VEVENT")).isEmpty();

        var later = calendars.link(by).orElseThrow();
        assertThat(status(secret)).as("a new address ends the old one").isEqualTo(404);
        assertThat(status(later)).isEqualTo(200);
        calendars.revoke(by);
        assertThat(status(later)).isEqualTo(404);
        assertThat(calendars.link(OFFICE)).as("no technician").isEmpty();
    }

    private Task repair(String title) {
        return tasks.create(
                OFFICE,
                new NewTask(
                        UuidCreator.getTimeOrderedEpoch(),
                        Practice.FIELD,
                        "white.plugin.repair",
                        title,
                        new ThingRef("asset", UUID.randomUUID()),
                        PLACE,
                        Optional.of(new Spot("Main Street 1, Bayreuth", Optional.empty())),
                        Optional.empty(),
                        60,
                        1,
                        3,
                        true,
                        Optional.empty()));
    }

    private Calendar read(String secret) throws Exception {
        var text = web.perform(MockMvcRequestBuilders.get("/calendar/" + secret + "/fettle.ics"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return new CalendarBuilder().build(new StringReader(text));
    }

    private int status(String secret) throws Exception {
        return web.perform(MockMvcRequestBuilders.get("/calendar/" + secret + "/fettle.ics"))
                .andReturn()
                .getResponse()
                .getStatus();
    }
}
