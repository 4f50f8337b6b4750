package org.fettle.people;

import java.time.LocalDate;
import java.util.UUID;

/// Hours of one kind of work earned on one day, entered from a record of work.
///
/// @param kind a task type's code or a programme's kind of hours
/// @param supervised true when a supervisor's name stands on the record
public record Hours(UUID id, UUID technician, String kind, LocalDate on, double hours, boolean supervised) {
    public Hours {
        if (hours <= 0) throw new IllegalArgumentException("%s hours of %s".formatted(hours, kind));
    }
}
