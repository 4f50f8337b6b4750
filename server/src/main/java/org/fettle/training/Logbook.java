package org.fettle.training;

import java.util.List;
import java.util.UUID;
import org.fettle.work.TaskRecord;

/// All there is to one enrolment.
///
/// @param records supervised work that counts, the newest first
public record Logbook(
        Enrolment enrolment, Programme programme, Advance advance, List<SignOff> signOffs, List<TaskRecord> records) {
    public List<SignOff> of(UUID task) {
        return signOffs.stream().filter(s -> s.task().equals(task)).toList();
    }
}
