package org.fettle.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// An [Eligibility] as the API says it.
///
/// @param answer `allowed`, `supervised` or `refused`
/// @param presence how near a supervisor must be, when `supervised`
/// @param ratio how many one supervisor may supervise at once; 0 when nobody needs one
public record Answer(
        String answer,
        Optional<Basis> basis,
        Optional<Presence> presence,
        int ratio,
        List<Person> supervisors,
        List<Why> reasons,
        List<Way> remedies) {
    public record Person(UUID id, String name) {}

    public record Why(String key, String rule, String text) {}

    /// @param hours rough working hours until it holds
    public record Way(String key, String text, double hours) {}
}
