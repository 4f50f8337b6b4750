package org.fettle.work;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.fettle.people.Interval;

/// One task as it was done in the end, beside what was planned for it.
///
/// @param when the work without the travel, from the first person's beginning to the last one's end
/// @param planned as the task says it
/// @param travel of the first person, as reported; zero when nothing was
public record Worked(
        UUID task,
        String taskType,
        UUID technician,
        Interval when,
        Duration planned,
        Duration travel,
        Optional<Spot> spot) {
    /// What it took, for each minute that was planned.
    public double ratio() {
        return (double) when.length().toSeconds() / planned.toSeconds();
    }
}
