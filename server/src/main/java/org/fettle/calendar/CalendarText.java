package org.fettle.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import org.fettle.work.Assignment;
import org.fettle.work.Task;

/// Assignments as iCalendar (RFC 5545). What is withdrawn is absent, so that a calendar that reads the address again
/// drops it.
final class CalendarText {
    static String of(String name, List<Assignment> given, Map<UUID, Task> tasks, String base, Instant now) {
        var calendar = new Calendar()
                .withProdId("-//Fettle//Fettle//EN")
                .withDefaults()
                .withProperty(new XProperty("X-WR-CALNAME", name))
                .withProperty(new XProperty("REFRESH-INTERVAL;VALUE=DURATION", "PT15M"))
                .getFluentTarget();
        for (var a : given) {
            var task = tasks.get(a.task());
            if (task != null) calendar.add(event(a, task, base, now));
        }
        var out = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static VEvent event(Assignment a, Task task, String base, Instant now) {
        var event =
                new VEvent(second(a.during().from()), second(a.during().until()), task.number() + " " + task.title());
        event.removeAll("DTSTAMP");
        event.add(new DtStamp(second(now)));
        event.add(new Uid(a.id() + "@fettle"));
        event.add(new Url(URI.create(base + "/tasks/" + task.id())));
        event.add(ImmutableStatus.VEVENT_CONFIRMED);
        task.spot().ifPresent(spot -> event.add(new Location(spot.address())));
        return event;
    }

    /// RFC 5545 knows no parts of a second.
    private static Instant second(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS);
    }

    private CalendarText() {}
}
