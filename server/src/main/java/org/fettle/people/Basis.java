package org.fettle.people;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/// On what an answer rests. Where several rules hold at once, `pack`, `version` and `rule` name all, joined by `+`.
///
/// @param rule the rule's id within its pack
/// @param facts ids of the qualifications, skills and entries of the company that were needed; change one and the
/// answer may fall
/// @param hours hours earned that were needed
public record Basis(String pack, String version, String rule, Set<UUID> facts, List<HoursUsed> hours) {
    public Basis {
        facts = Set.copyOf(facts);
        hours = List.copyOf(hours);
    }

    public Basis(String pack, String version, String rule, Set<UUID> facts) {
        this(pack, version, rule, facts, List.of());
    }
}
