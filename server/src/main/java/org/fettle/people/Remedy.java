package org.fettle.people;

import java.util.List;

/// What would make it possible.
///
/// @param key in the people bundle, e.g. `people.remedy.supervisor`
/// @param cost rough working hours until it holds; the cheapest comes first
public record Remedy(String key, List<String> arguments, double cost) {
    public Remedy {
        arguments = List.copyOf(arguments);
    }
}
