package org.fettle.work;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Role;
import org.fettle.platform.settings.Practice;

/// What somebody may see and direct: whole practices by role, beside them what is their own.
///
/// @param whole practices of which every task and record is seen
/// @param directs practices in which this person gives work to others
/// @param takes true when this person may take work in the house that lies open
/// @param technician who this person is at work, if anybody
record Sight(Set<Practice> whole, Set<Practice> directs, boolean takes, Optional<UUID> technician) {
    Sight {
        whole = Set.copyOf(whole);
        directs = Set.copyOf(directs);
    }

    static Sight of(Actor by, Optional<UUID> technician) {
        var whole = EnumSet.noneOf(Practice.class);
        var directs = EnumSet.noneOf(Practice.class);
        if (by.isAny(Role.SERVICE_MANAGER, Role.DISPATCHER)) directs.add(Practice.FIELD);
        if (by.is(Role.LIBRARIAN)) directs.add(Practice.LIBRARY);
        whole.addAll(directs);
        if (by.isAny(Role.LIBRARY_TECHNICIAN, Role.DESK)) whole.add(Practice.LIBRARY);
        if (by.isAny(Role.AUDITOR, Role.ASSESSOR)) whole.addAll(EnumSet.allOf(Practice.class));
        return new Sight(whole, directs, by.isAny(Role.LIBRARIAN, Role.LIBRARY_TECHNICIAN, Role.DESK), technician);
    }

    boolean sees(Practice practice) {
        return whole.contains(practice);
    }

    boolean directs(Practice practice) {
        return directs.contains(practice);
    }

    boolean is(UUID somebody) {
        return technician.filter(somebody::equals).isPresent();
    }

    /// Begins and ends it: the one whose work it is, or who directs that practice.
    boolean handles(Task task, Assignment assignment) {
        return is(assignment.technician()) || directs(task.practice());
    }

    /// Work in the house that nobody has yet may be taken by whoever works there; visits are given out.
    boolean mayTake(Task task) {
        return technician.isPresent() && !task.exclusive() && task.practice() == Practice.LIBRARY && takes;
    }

    boolean mayCorrect(TaskRecord record) {
        return is(record.technician())
                || record.supervisor().filter(this::is).isPresent()
                || directs(record.practice());
    }
}
