package org.fettle.work;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.fettle.platform.values.Words;

/// What a record keeps by code or in English, in a reader's language; as it stands where nothing is known of it.
///
/// @param labels by the code of a check or the name of a quantity, and by the English text
/// @param answers by the code of the check, then by the answer as it was given
public record Terms(Map<String, Words> labels, Map<String, Map<String, Words>> answers) {
    public static final Terms NONE = new Terms(Map.of(), Map.of());

    public Terms {
        labels = Map.copyOf(labels);
        answers = Map.copyOf(answers);
    }

    public String label(Check check, Locale language) {
        var words = labels.getOrDefault(check.label(), labels.get(check.code()));
        return words == null ? check.label() : words.in(language);
    }

    public String answer(Check check, Locale language) {
        var words = answers.getOrDefault(check.code(), Map.of()).get(check.answer());
        return words == null ? check.answer() : words.in(language);
    }

    public String quantity(Reading reading, Locale language) {
        var words = labels.get(reading.quantity());
        return words == null ? reading.quantity() : words.in(language);
    }

    /// These and others. The first known word stays.
    Terms and(Terms others) {
        return new Terms(both(labels, others.labels), both(answers, others.answers));
    }

    private static <T> Map<String, T> both(Map<String, T> first, Map<String, T> second) {
        var all = new HashMap<>(second);
        all.putAll(first);
        return all;
    }
}
