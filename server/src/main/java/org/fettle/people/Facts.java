package org.fettle.people;

import java.util.Map;
import java.util.UUID;

/// What [EligibilityRules] looks at besides the rules: the person, and the others who take part.
record Facts(TechnicianFacts who, Map<UUID, TechnicianFacts> others) {
    Facts {
        others = Map.copyOf(others);
    }
}
