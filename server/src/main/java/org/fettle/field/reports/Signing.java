package org.fettle.field.reports;

import org.fettle.work.Signature;

/// What came of signing.
public sealed interface Signing {
    record Signed(Signature signature) implements Signing {}

    /// What was read is not what there is now: read it again.
    record Stale(VisitReport present) implements Signing {}

    /// No name was given, or there is no such report.
    record Faulty(String why) implements Signing {}
}
