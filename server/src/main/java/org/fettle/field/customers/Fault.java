package org.fettle.field.customers;

import java.util.List;
import java.util.Locale;
import org.fettle.platform.shell.Problems;
import org.fettle.platform.shell.Texts;
import org.springframework.http.ResponseEntity;

/// One thing wrong with what was entered.
///
/// @param field as the form and the API name it
/// @param value what was there
/// @param remedy key of the sentence that says what to do
public record Fault(String field, String value, String remedy) {
    /// The faults as a problem document, in the language of the caller.
    public static ResponseEntity<Object> problem(List<Fault> faults, Texts texts, Locale language) {
        return Problems.faults(faults.stream()
                .map(f -> new Problems.Fault(f.field(), f.value(), texts.say(Texts.nearest(language), f.remedy())))
                .toList());
    }
}
