package org.fettle.work;

import java.util.UUID;

/// What came of reporting the end.
public sealed interface Finishing {
    record Finished(TaskRecord record) implements Finishing {}

    /// There is no started assignment of this id, or it ends before it began.
    record Refused(UUID assignment, String reason) implements Finishing {}
}
