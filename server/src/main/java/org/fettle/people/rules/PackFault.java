package org.fettle.people.rules;

/// What is wrong in a pack, and where.
///
/// @param file its name as given
/// @param line counted from 1
/// @param field path to it, e.g. `rules[2].supervised[0].ratio`
/// @param message what was there, and what to do
public record PackFault(String file, int line, String field, String message) {
    @Override
    public String toString() {
        return "%s, line %d, %s: %s".formatted(file, line, field.isEmpty() ? "whole file" : field, message);
    }
}
