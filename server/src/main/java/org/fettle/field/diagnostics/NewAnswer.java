package org.fettle.field.diagnostics;

import java.util.UUID;

/// @param id made by the caller; the same id twice is one answer
/// @param answer as it was entered: `yes` or `no`, a choice, a number, words
/// @param instrument with which it was measured; blank when with none
public record NewAnswer(UUID id, UUID task, UUID step, String answer, String method, String instrument) {}
