package org.fettle.people;

import java.util.List;

/// Why not. Said in words by the bundle: key and arguments (codes, names, ISO dates).
///
/// @param key in the people bundle, e.g. `people.reason.expired`
/// @param rule pack and rule, e.g. `us-refrigerants/epa-608-type-ii`
public record Reason(String key, String rule, List<String> arguments) {
    public Reason {
        arguments = List.copyOf(arguments);
    }
}
