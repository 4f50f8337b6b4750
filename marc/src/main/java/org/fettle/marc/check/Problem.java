package org.fettle.marc.check;

import java.util.List;
import java.util.ResourceBundle;

/// One finding.
///
/// @param rule its id, e.g. `subfield-not-repeatable`; the same for ever
/// @param values what its sentence speaks of, in the sentence's order
public record Problem(String rule, Severity severity, Place place, List<String> values) {
    public enum Severity {
        /// The record breaks the format.
        ERROR,
        /// Most likely a slip.
        WARNING
    }

    /// Where: a field and, if one is meant, a subfield of it.
    ///
    /// @param field position within the record's fields from 0, or -1 for the leader and the record as a whole
    /// @param subfield position within the field's subfields from 0, or -1
    public record Place(String tag, int field, int subfield) {
        public static final Place RECORD = new Place("", -1, -1);

        public static Place leader() {
            return new Place("LDR", -1, -1);
        }
    }

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("org.fettle.marc.check.rules");

    /// What is wrong, in English.
    public String text() {
        return said(rule);
    }

    /// What to do, in English.
    public String remedy() {
        return said(rule + ".remedy");
    }

    private String said(String key) {
        return java.text.MessageFormat.format(WORDS.getString(key), values.toArray());
    }
}
