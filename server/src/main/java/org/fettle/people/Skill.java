package org.fettle.people;

import java.time.LocalDate;
import java.util.UUID;

/// What a person can do, as somebody assessed it.
///
/// @param level 1 learning under supervision, 2 alone, 3 expert, 4 may train others
/// @param assessedOn counts from this day on
public record Skill(UUID id, UUID technician, String code, int level, String assessedBy, LocalDate assessedOn) {
    public Skill {
        if (level < 1 || level > 4) throw new IllegalArgumentException("skill level %d is not 1 to 4".formatted(level));
    }
}
