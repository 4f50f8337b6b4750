package org.fettle.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/// Who may supervise whom besides what is bound already.
final class SupervisionRules {
    /// True if at every instant of `when` nobody's ratio is broken by one more trainee.
    static boolean hasRoom(UUID supervisor, UUID trainee, Interval when, int ratio, Collection<Supervision> bound) {
        for (var instant : bound) {
            if (!instant.supervisor().equals(supervisor) || !instant.when().overlaps(when)) continue;
            var at = instant.when().from().isBefore(when.from())
                    ? when.from()
                    : instant.when().from();
            if (!fits(supervisor, trainee, at, ratio, bound)) return false;
        }
        return true;
    }

    /// The number of those supervised only grows where something begins, so those instants are all that count.
    private static boolean fits(
            UUID supervisor, UUID trainee, java.time.Instant at, int ratio, Collection<Supervision> bound) {
        var trainees = new HashSet<UUID>();
        trainees.add(trainee);
        var least = ratio;
        for (var s : bound)
            if (s.supervisor().equals(supervisor)
                    && !s.trainee().equals(trainee)
                    && !at.isBefore(s.when().from())
                    && at.isBefore(s.when().until())) {
                trainees.add(s.trainee());
                least = Math.min(least, s.ratio());
            }
        return trainees.size() <= least;
    }

    /// True if `supervisor` would come to be supervised, at the same time, by the one he supervises, however many
    /// steps lie between.
    static boolean closesCircle(UUID supervisor, UUID trainee, Interval when, Collection<Supervision> bound) {
        if (supervisor.equals(trainee)) return true;
        if (bound.isEmpty()) return false;
        var above = new HashMap<UUID, List<Supervision>>();
        for (var s : bound)
            if (s.when().overlaps(when))
                above.computeIfAbsent(s.trainee(), _ -> new java.util.ArrayList<>())
                        .add(s);
        return reaches(supervisor, trainee, above, new HashSet<>());
    }

    private static boolean reaches(UUID from, UUID to, HashMap<UUID, List<Supervision>> above, HashSet<UUID> seen) {
        if (from.equals(to)) return true;
        if (!seen.add(from)) return false;
        for (var s : above.getOrDefault(from, List.of())) if (reaches(s.supervisor(), to, above, seen)) return true;
        return false;
    }

    private SupervisionRules() {}
}
