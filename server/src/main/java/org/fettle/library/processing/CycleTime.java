package org.fettle.library.processing;

import java.time.Duration;

/// How long pieces of one kind took from their first step to the shelf, of late.
///
/// @param slowest nine of ten took less
public record CycleTime(Kind route, int pieces, Duration median, Duration slowest) {}
