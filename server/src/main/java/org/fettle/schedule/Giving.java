package org.fettle.schedule;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fettle.dispatch.WhyNot;
import org.fettle.people.Reason;
import org.fettle.people.Remedy;

/// What came of giving a visit to somebody by hand.
public sealed interface Giving {
    record Given(UUID appointment) implements Giving {}

    /// It would move others too: here is the plan to look at and publish.
    record MovesOthers(UUID plan) implements Giving {}

    /// @param hindrances what stands against in time and place
    /// @param law what the law says, if it is the law
    record Refused(
            UUID appointment,
            List<Hindrance> hindrances,
            List<Reason> law,
            List<Remedy> remedies,
            Optional<WhyNot.Change> change)
            implements Giving {}

    /// The visit is under way, over, or unknown.
    record Closed(UUID appointment) implements Giving {}

    /// The plan changed at the same moment: look again.
    record Overtaken(UUID appointment) implements Giving {}
}
