package org.fettle.work;

/// One step answered: a prerequisite, a procedure's check, a point taught.
///
/// @param code of the step within its procedure
/// @param label as it was shown
/// @param answer as it was given
/// @param passed the verdict
public record Check(String code, String label, String answer, boolean passed) {}
