package org.fettle.library.processing;

import java.time.Instant;
import java.util.List;

/// The processing area at a glance.
///
/// @param waiting rush first, then the oldest
public record Area(Instant at, List<StationLoad> stations, List<Waiting> waiting, List<CycleTime> cycles) {}
