package org.fettle.marc.serials;

import java.util.List;

/// How well a pattern tells what was received.
///
/// @param explained received issues dated as the pattern has it
/// @param surprising received issues it does not have
/// @param missing issues it has that were not received
public record Fit(int explained, List<Issue> surprising, List<Issue> missing) {
    public Fit {
        surprising = List.copyOf(surprising);
        missing = List.copyOf(missing);
    }

    /// Higher is better. A library misses issues oftener than a publisher dates one beside the pattern.
    double score() {
        return explained - surprising.size() - 0.4 * missing.size();
    }
}
