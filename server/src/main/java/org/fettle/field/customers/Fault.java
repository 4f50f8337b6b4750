package org.fettle.field.customers;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fettle.platform.shell.Problems;
import org.fettle.platform.shell.Texts;
import org.fettle.platform.values.Words;
import org.springframework.http.ResponseEntity;

/// One thing wrong with what was entered.
///
/// @param field as the form and the API name it
/// @param value what was there
/// @param remedy key of the sentence that says what to do
/// @param named what is at fault, where that has words of its own
public record Fault(String field, String value, String remedy, Optional<Words> named) {
    public Fault(String field, String value, String remedy) {
        this(field, value, remedy, Optional.empty());
    }

    /// About something that has words of its own.
    public Fault(String field, Words named, String remedy) {
        this(field, named.en(), remedy, Optional.of(named));
    }

    /// What is at fault, as a reader of this language knows it.
    public String shown(Locale language) {
        return named.map(words -> words.in(language)).orElse(value);
    }

    /// The faults as a problem document, in the language of the caller.
    public static ResponseEntity<Object> problem(List<Fault> faults, Texts texts, Locale language) {
        return Problems.faults(faults.stream()
                .map(f -> new Problems.Fault(
                        f.field(), f.shown(language), texts.say(Texts.nearest(language), f.remedy())))
                .toList());
    }
}
