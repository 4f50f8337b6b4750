package org.fettle.schedule;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fettle.people.Eligibility;
import org.fettle.people.Eligibility.Allowed;
import org.fettle.people.Eligibility.AllowedUnderSupervision;
import org.fettle.people.Eligibility.Refused;
import org.fettle.people.Interval;
import org.fettle.people.Law;
import org.fettle.people.Place;
import org.fettle.people.Presence;
import org.fettle.work.Task;
import org.springframework.stereotype.Component;

/// Asks the law once for each kind of work and place of a day.
@Component
class RightsReader {
    private record Kind(String taskType, Place place) {}

    private final Law law;

    RightsReader(Law law) {
        this.law = law;
    }

    /// By appointment.
    Map<UUID, Rights> of(Collection<Booking> bookings, LocalDate day) {
        var answers = new HashMap<Kind, Map<UUID, Eligibility>>();
        var rights = new HashMap<UUID, Rights>();
        for (var booking : bookings)
            rights.put(
                    booking.appointment().id(),
                    all(booking.tasks().stream()
                            .map(task -> answers.computeIfAbsent(kind(task), kind -> ask(kind, day)))
                            .toList()));
        return rights;
    }

    private static Kind kind(Task task) {
        return new Kind(task.taskType(), task.place());
    }

    private Map<UUID, Eligibility> ask(Kind kind, LocalDate day) {
        var answers = new HashMap<UUID, Eligibility>();
        law.whoMay(kind.taskType(), kind.place(), Interval.day(day, kind.place().zone()))
                .forEach(standing -> answers.put(standing.technician().id(), standing.answer()));
        return answers;
    }

    /// Who may do all of the tasks.
    private static Rights all(List<Map<UUID, Eligibility>> tasks) {
        var alone = new HashSet<UUID>();
        var supervised = new HashMap<UUID, Set<UUID>>();
        if (tasks.isEmpty()) return new Rights(alone, supervised);
        for (var who : tasks.getFirst().keySet()) {
            boolean bySelf = true;
            Set<UUID> supervisors = new HashSet<>(tasks.getFirst().keySet());
            boolean never = false;
            for (var answers : tasks) {
                switch (answers.get(who)) {
                    case Allowed _ -> {}
                    case AllowedUnderSupervision s -> {
                        bySelf &= s.presence() == Presence.ON_CALL;
                        supervisors.retainAll(s.supervisors());
                    }
                    case Refused _ -> never = true;
                    case null -> never = true;
                }
            }
            if (never || supervisors.isEmpty()) continue;
            if (bySelf) alone.add(who);
            else supervised.put(who, supervisors);
        }
        return new Rights(alone, supervised);
    }
}
