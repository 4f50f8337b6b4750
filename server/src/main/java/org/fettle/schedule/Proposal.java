package org.fettle.schedule;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What a plan would do: kept as it was made, so that what is published is what was looked at.
///
/// @param straight some drives are reckoned by straight lines
public record Proposal(List<Given> given, List<Left> left, long drivingSeconds, long drivingMetres, boolean straight) {
    public Proposal {
        given = List.copyOf(given);
        left = List.copyOf(left);
    }

    /// @param version of the appointment when the plan was made: another one now means that it changed meanwhile
    public record Given(UUID appointment, int version, Instant start, Instant end, List<UUID> technicians) {
        public Given {
            technicians = List.copyOf(technicians);
        }
    }

    public record Left(UUID appointment, int version, List<Hindrance> hindrances) {
        public Left {
            hindrances = List.copyOf(hindrances);
        }
    }
}
