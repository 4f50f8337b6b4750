package org.fettle.field.parts;

import java.util.UUID;

/// A part used on a task.
///
/// @param id made by the caller; the same id twice is one use
/// @param van whose van it came from
/// @param serialIn of the part built in; blank when it has none
/// @param serialOut of the part taken out
public record Used(UUID id, UUID task, String code, double quantity, UUID van, String serialIn, String serialOut) {}
