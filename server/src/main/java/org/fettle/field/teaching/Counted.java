package org.fettle.field.teaching;

import java.util.UUID;

/// How a point went over all lessons: which lessons to mend.
public record Counted(UUID point, int alone, int withHelp, int notYet) {}
