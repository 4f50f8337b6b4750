package org.fettle.people;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// Who of a team may do what on one day, and where nobody may.
///
/// @param cells by task type, then by technician
public record Matrix(List<Technician> technicians, List<TaskType> taskTypes, Map<String, Map<UUID, Cell>> cells) {
    public enum Cell {
        ALONE,
        SUPERVISED,
        NO;

        public String key() {
            return "people.cell." + name().toLowerCase(Locale.ROOT);
        }
    }

    public Cell cell(TaskType type, Technician technician) {
        return cells.getOrDefault(type.code(), Map.of()).getOrDefault(technician.id(), Cell.NO);
    }

    /// How many may do it alone.
    public long alone(TaskType type) {
        return cells.getOrDefault(type.code(), Map.of()).values().stream()
                .filter(Cell.ALONE::equals)
                .count();
    }
}
