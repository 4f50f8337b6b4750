package org.fettle.people;

import java.util.Set;
import java.util.UUID;

/// On what an answer rests.
///
/// @param rule the rule's id within its pack
/// @param facts ids of the qualifications and skills that were needed; change one and the answer may fall
public record Basis(String pack, String version, String rule, Set<UUID> facts) {
    public Basis {
        facts = Set.copyOf(facts);
    }
}
