package org.fettle.work;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A task with all that belongs to it, and what the viewer may do.
///
/// @param names of the technicians that appear
/// @param may what the viewer may do: `direct`, `take`
public record TaskView(
        Task task,
        List<Assignment> assignments,
        List<TaskRecord> records,
        List<Photo> photos,
        Map<UUID, String> names,
        Optional<ThingName> thing,
        May may) {
    /// @param direct gives it to others, cancels it
    /// @param take takes it
    /// @param handles assignments that the viewer begins and ends
    public record May(boolean direct, boolean take, List<UUID> handles) {}

    public String name(UUID technician) {
        return names.getOrDefault(technician, "?");
    }

    public boolean open() {
        return !task.state().closed();
    }
}
