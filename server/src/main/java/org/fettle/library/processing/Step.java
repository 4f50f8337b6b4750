package org.fettle.library.processing;

/// One step of a route: a kind of work at a station.
///
/// @param position from 1
/// @param taskType e.g. `process.label`; also the station's name
public record Step(Kind route, int position, String taskType, int minutes) {}
