package org.fettle.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/// A proposal for one day at one place, and what became of it.
public record DayPlan(
        UUID id, LocalDate day, ZoneId zone, Instant madeAt, String madeBy, Proposal proposal, State state) {
    public enum State {
        DRAFT,
        PUBLISHED,
        REPLACED
    }
}
