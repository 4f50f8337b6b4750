package org.fettle.calendar;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fettle.people.Interval;
import org.fettle.people.Technician;
import org.fettle.people.Technicians;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.identity.Links;
import org.fettle.work.Assignment;
import org.fettle.work.Task;
import org.fettle.work.Tasks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Makes, takes back and answers the secret address of a technician's calendar.
@Service
class Calendars {
    private static final String PURPOSE = "calendar";
    private static final Duration LIFE = Duration.ofDays(400);
    private static final Duration BACK = Duration.ofDays(14);
    private static final Duration AHEAD = Duration.ofDays(90);

    private final Links links;
    private final Technicians technicians;
    private final Tasks tasks;
    private final Clock clock;

    Calendars(Links links, Technicians technicians, Tasks tasks, Clock clock) {
        this.links = links;
        this.technicians = technicians;
        this.tasks = tasks;
        this.clock = clock;
    }

    /// Whose calendar this is; empty for somebody who is no technician.
    @Transactional(readOnly = true)
    public Optional<Technician> own(Actor by) {
        return technicians.ofAccount(by.account());
    }

    /// The secret part of the address; an earlier one is void from now on. Empty for somebody who is no technician.
    @Transactional
    public Optional<String> link(Actor by) {
        return own(by).map(me -> {
            links.revoke(by, PURPOSE, me.id());
            return links.make(by, PURPOSE, me.id(), LIFE, true);
        });
    }

    @Transactional
    public void revoke(Actor by) {
        own(by).ifPresent(me -> links.revoke(by, PURPOSE, me.id()));
    }

    /// The last two weeks and the next three months as iCalendar text; empty when the address is void, or its
    /// technician has left.
    ///
    /// @param base where Fettle answers, e.g. `https://fettle.example`
    @Transactional(readOnly = true)
    public Optional<String> feed(String secret, String base) {
        return links.subject(PURPOSE, secret)
                .flatMap(technicians::technician)
                .filter(Technician::active)
                .map(who -> feed(who, base));
    }

    private String feed(Technician who, String base) {
        var now = clock.instant();
        var given = tasks.day(who.id(), new Interval(now.minus(BACK), now.plus(AHEAD)));
        Map<UUID, Task> known = tasks.tasks(given.stream().map(Assignment::task).toList()).stream()
                .collect(Collectors.toMap(Task::id, Function.identity()));
        return CalendarText.of(who.name(), given, known, base, now);
    }
}
