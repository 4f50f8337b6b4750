package org.fettle.marc.serials;

import java.time.LocalDate;

/// An issue as it came into the house.
public record Receipt(Issue issue, LocalDate received) {}
