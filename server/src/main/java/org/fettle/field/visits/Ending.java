package org.fettle.field.visits;

import java.util.List;
import org.fettle.field.customers.Fault;
import org.fettle.work.TaskRecord;

/// What came of ending a visit.
public sealed interface Ending {
    record Ended(TaskRecord record) implements Ending {}

    /// Everything that is still missing, at once.
    record Unfinished(List<Fault> faults) implements Ending {
        public Unfinished {
            faults = List.copyOf(faults);
        }
    }
}
