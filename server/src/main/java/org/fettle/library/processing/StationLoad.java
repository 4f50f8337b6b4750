package org.fettle.library.processing;

import java.time.Duration;

/// What waits at one station.
///
/// @param oldest how long the oldest piece has waited there; zero when nothing waits
/// @param total waiting of all pieces together, by which the bottleneck is known
public record StationLoad(
        String taskType, int waiting, int begun, int rush, Duration oldest, Duration total, boolean bottleneck) {
    StationLoad asBottleneck() {
        return new StationLoad(taskType, waiting, begun, rush, oldest, total, true);
    }
}
