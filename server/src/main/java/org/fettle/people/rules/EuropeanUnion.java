package org.fettle.people.rules;

import java.util.Set;

/// The member states, by ISO 3166-1 code, as of 2026.
final class EuropeanUnion {
    private static final Set<String> MEMBERS = Set.of(
            "AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE", "IT", "LV", "LT", "LU",
            "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE");

    static boolean has(String country) {
        return MEMBERS.contains(country);
    }

    private EuropeanUnion() {}
}
