package org.fettle.people;

import java.util.UUID;

/// Somebody is bound to supervise somebody at that time.
///
/// @param ratio how many the supervisor may supervise at any instant of it
public record Supervision(UUID supervisor, UUID trainee, Interval when, int ratio) {}
