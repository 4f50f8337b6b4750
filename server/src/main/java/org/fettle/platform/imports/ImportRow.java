package org.fettle.platform.imports;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fettle.platform.shell.Problems.Fault;
import org.fettle.platform.shell.Texts;

/// One row of a file, by field.
///
/// @param line of the file, from 1
public record ImportRow(long line, Map<String, String> values, Texts texts, Locale language) {
    /// What stands there, without spaces around it; empty if there is nothing or no such column.
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public Optional<String> given(String field) {
        return Optional.of(value(field)).filter(v -> !v.isEmpty());
    }

    /// A fault of this row, in the language of who imports. `key` of the bundle says what to do.
    public Fault fault(String field, String key, Object... arguments) {
        return new Fault(field, value(field), texts.say(language, key, arguments));
    }
}
