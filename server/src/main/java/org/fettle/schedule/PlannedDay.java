package org.fettle.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fettle.dispatch.Plan;
import org.fettle.dispatch.Problem;

/// A day as a problem for the engine, with the way back from its numbers to ours.
///
/// @param technicians by the problem's index
/// @param visits by the problem's index
/// @param current who goes where now, as the engine says it; times may be out of date
/// @param impossible what could not even be asked
/// @param straight some drives are straight lines
record PlannedDay(
        Problem problem,
        Instant midnight,
        List<UUID> technicians,
        List<Booking> visits,
        Plan current,
        List<Proposal.Left> impossible,
        boolean straight) {
    int index(UUID appointment) {
        for (int i = 0; i < visits.size(); i++)
            if (visits.get(i).appointment().id().equals(appointment)) return i;
        return -1;
    }

    PlannedDay leaving(List<Proposal.Left> left) {
        return new PlannedDay(problem, midnight, technicians, visits, current, left, straight);
    }

    int second(Instant at) {
        return (int) Duration.between(midnight, at).toSeconds();
    }

    Instant at(int second) {
        return midnight.plusSeconds(second);
    }
}
