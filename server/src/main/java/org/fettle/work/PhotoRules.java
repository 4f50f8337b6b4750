package org.fettle.work;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fettle.platform.actor.Role;
import org.fettle.platform.settings.Practice;

/// Where a photo belongs.
final class PhotoRules {
    /// Whose work it shows: the person's own, if the person is assigned.
    static Optional<UUID> shows(Optional<UUID> person, List<Assignment> there) {
        return person.filter(p -> there.stream().anyMatch(a -> a.technician().equals(p)));
    }

    /// The record it comes after. Empty as long as the work it shows is not done: then it goes into that record.
    ///
    /// @param records of the task, oldest first
    static Optional<UUID> follows(Optional<UUID> technician, List<Assignment> there, List<TaskRecord> records) {
        var open = there.stream()
                .filter(a -> a.state() == Assignment.State.PLANNED || a.state() == Assignment.State.STARTED)
                .anyMatch(a -> technician.isEmpty() || technician.get().equals(a.technician()));
        if (open) return Optional.empty();
        var originals = records.stream().filter(r -> r.corrects().isEmpty()).toList();
        return last(originals.stream()
                        .filter(r -> technician.filter(r.technician()::equals).isPresent())
                        .toList())
                .or(() -> last(originals));
    }

    /// Roles that may open the file by its own address; everybody else comes by the work it belongs to.
    static Set<Role> readers(Practice practice) {
        return switch (practice) {
            case FIELD -> Set.of(Role.DISPATCHER, Role.SERVICE_MANAGER);
            case LIBRARY -> Set.of(Role.LIBRARIAN, Role.LIBRARY_TECHNICIAN);
        };
    }

    private static Optional<UUID> last(List<TaskRecord> records) {
        return records.isEmpty()
                ? Optional.empty()
                : Optional.of(records.getLast().id());
    }

    private PhotoRules() {}
}
