package org.fettle.training;

/// What came of an assessor's act.
public sealed interface Signing {
    record Signed() implements Signing {}

    /// @param key of the sentence that says why
    record Refused(String key) implements Signing {}
}
