package org.fettle.field.visits;

import java.util.UUID;
import org.fettle.work.Outcome;

/// @param record id of the record of work, made by the caller; the same id twice is one record
/// @param remainingMinutes what is left to do, unless it is done
public record EndVisit(UUID record, Outcome outcome, String summary, int travelMinutes, int remainingMinutes) {}
