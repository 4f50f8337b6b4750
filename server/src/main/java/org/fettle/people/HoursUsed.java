package org.fettle.people;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// The hours that an answer rests on: as many of these kinds up to that day.
public record HoursUsed(UUID technician, List<String> kinds, boolean supervised, double hours, LocalDate until) {
    public HoursUsed {
        kinds = List.copyOf(kinds);
    }

    /// The same for the same need of the same person.
    UUID id() {
        return UUID.nameUUIDFromBytes((technician + "|" + kinds + "|" + supervised).getBytes(StandardCharsets.UTF_8));
    }
}
