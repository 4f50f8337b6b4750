package org.fettle.people;

/// What came of planning shifts on several days.
public sealed interface ShiftPlanning {
    /// @param taken days on which there was a shift already; that one stays
    record Planned(int made, int taken) implements ShiftPlanning {}

    record Refused(String key) implements ShiftPlanning {}
}
