package org.fettle.marc.format;

/// Something mended while reading.
///
/// @param name its kind, e.g. `leader-length-wrong`; the whole list is in [Repairs]
/// @param place a tag, or `leader`, `directory`
/// @param detail the values concerned
public record Repair(String name, String place, String detail) {}
