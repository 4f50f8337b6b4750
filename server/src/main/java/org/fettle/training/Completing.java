package org.fettle.training;

import org.fettle.people.Qualification;

/// What came of completing a training.
public sealed interface Completing {
    record Completed(Qualification granted) implements Completing {}

    /// Something is missing: see what.
    record NotYet(Advance advance) implements Completing {}

    record Refused(String key) implements Completing {}
}
