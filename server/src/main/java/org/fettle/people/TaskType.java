package org.fettle.people;

import java.util.Locale;
import java.util.Map;

/// A coded kind of work in an industry or trade, as rules speak of it.
///
/// @param code dotted, e.g. `gas.boiler.service`, `cat.copy.exact`
/// @param trade e.g. `gas`, `electrical`, `refrigeration`, `white-goods`, `cataloguing`, `bindery`
/// @param names by language (`en`, `de`)
public record TaskType(String code, String trade, Complexity complexity, Map<String, String> names) {
    public TaskType {
        names = Map.copyOf(names);
        if (!names.containsKey("en"))
            throw new IllegalArgumentException("task type %s has no name in 'en'".formatted(code));
    }

    public String name(Locale language) {
        return names.getOrDefault(language.getLanguage(), names.getOrDefault("en", code));
    }
}
