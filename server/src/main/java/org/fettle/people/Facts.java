package org.fettle.people;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What [EligibilityRules] looks at besides the rules.
///
/// @param others who takes part in the same work
/// @param colleagues who else works here: named in remedies, never in answers
/// @param supervisions what is already bound at any time of the work
record Facts(
        TechnicianFacts who,
        Map<UUID, TechnicianFacts> others,
        Map<UUID, TechnicianFacts> colleagues,
        List<CompanyEntry> company,
        List<Supervision> supervisions) {
    Facts {
        others = Map.copyOf(others);
        colleagues = Map.copyOf(colleagues);
        company = List.copyOf(company);
        supervisions = List.copyOf(supervisions);
    }

    static Facts of(TechnicianFacts who) {
        return new Facts(who, Map.of(), Map.of(), List.of(), List.of());
    }
}
