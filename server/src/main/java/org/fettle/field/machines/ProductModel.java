package org.fettle.field.machines;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.fettle.platform.values.Words;

/// What a machine is a unit of: everything that is true of all of them.
///
/// @param code as the price list names it, e.g. `WASH-7`
/// @param kind the kind of machine, to which failure codes belong, e.g. `washer`, `gas-boiler`
/// @param work what each kind of work on it needs
/// @param prerequisites what must be there before it can be installed
/// @param curriculum what its owner is taught
public record ProductModel(
        UUID id,
        String code,
        String maker,
        String name,
        String kind,
        int warrantyMonths,
        int weightKg,
        List<Work> work,
        List<Prerequisite> prerequisites,
        List<Point> curriculum,
        int version) {

    /// @param taskType of which the law speaks
    public record Work(Purpose purpose, String taskType, int minutes, int seats) {}

    public record Prerequisite(UUID id, Kind kind, Words text) {
        public enum Kind {
            POWER,
            GAS,
            WATER,
            DRAIN,
            VENT,
            ACCESS,
            DELIVERED,
            OLD_UNIT;

            public String key() {
                return "machines.prerequisite." + name().toLowerCase(Locale.ROOT);
            }
        }
    }

    public record Point(UUID id, Words text) {}

    public ProductModel {
        work = work.stream().sorted(Comparator.comparing(Work::purpose)).toList();
        prerequisites = List.copyOf(prerequisites);
        curriculum = List.copyOf(curriculum);
        if (warrantyMonths < 0 || warrantyMonths > 240)
            throw new IllegalArgumentException("%s: warranty of %d months".formatted(code, warrantyMonths));
    }

    public Optional<Work> needs(Purpose purpose) {
        return work.stream().filter(w -> w.purpose() == purpose).findFirst();
    }

    public String title() {
        return maker + " " + name;
    }
}
