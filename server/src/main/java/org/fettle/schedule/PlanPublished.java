package org.fettle.schedule;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/// Event: this plan of a day holds from now on.
public record PlanPublished(UUID plan, LocalDate day, ZoneId zone) {}
