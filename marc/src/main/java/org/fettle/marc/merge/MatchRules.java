package org.fettle.marc.merge;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.fettle.marc.MarcRecord;
import org.fettle.marc.merge.MatchKey.Kind;

/// How much each shared key says for two records being of the same thing.
///
/// @param weights points for a shared key of a kind, negative to count against; kinds that are not there say nothing
/// @param enough from so many points on the records match
public record MatchRules(Map<Kind, Integer> weights, int enough) {
    /// One number of its own suffices; a publisher's number or a title needs another beside it.
    public static final MatchRules USUAL = new MatchRules(
            Map.of(
                    Kind.CONTROL, 100,
                    Kind.LCCN, 100,
                    Kind.OCLC, 100,
                    Kind.ISBN, 80,
                    Kind.ISSN, 80,
                    Kind.NUMBER, 40,
                    Kind.TITLE_DATE, 50,
                    Kind.TITLE_AUTHOR, 50),
            80);

    public MatchRules {
        weights = Map.copyOf(weights);
    }

    /// @param points each kind counts once, however many keys of it are shared
    /// @param shared what speaks for it, for people to see
    public record Score(int points, boolean matches, List<MatchKey> shared) {}

    public Score score(MarcRecord one, MarcRecord other) {
        var shared = new LinkedHashSet<>(MatchKey.of(one));
        shared.retainAll(MatchKey.of(other));
        var kinds = new EnumMap<Kind, Integer>(Kind.class);
        for (var key : shared) kinds.put(key.kind(), weights.getOrDefault(key.kind(), 0));
        int points = kinds.values().stream().mapToInt(Integer::intValue).sum();
        return new Score(points, points >= enough, List.copyOf(shared));
    }
}
