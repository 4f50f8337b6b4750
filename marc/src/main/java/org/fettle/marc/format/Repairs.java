package org.fettle.marc.format;

import java.util.ArrayList;
import java.util.List;

/// The repairs of one record while it is being read, and their names.
final class Repairs {
    static final String LEADER_LENGTH = "leader-length-wrong";
    static final String LEADER_CHARACTERS = "leader-characters";
    static final String TERMINATOR_MISSING = "terminator-missing";
    static final String TERMINATOR_INSIDE = "terminator-inside";
    static final String BASE_ADDRESS = "base-address-wrong";
    static final String DIRECTORY_ENTRY = "directory-entry-wrong";
    /// With the number of bytes: `directory-entry-off-by-2`.
    static final String ENTRY_OFF_BY = "directory-entry-off-by-";
    static final String ENTRY_MISSING = "directory-entry-missing";
    static final String ENTRY_SURPLUS = "directory-entry-surplus";
    static final String DELIMITER_REPLACED = "delimiter-replaced";
    static final String FIELD_TERMINATOR_INSIDE = "field-terminator-inside";
    static final String FIELD_TERMINATOR_MISSING = "field-terminator-missing";
    static final String INDICATORS = "indicators-wrong";
    static final String DELIMITER_MISSING = "delimiter-missing";
    static final String DELIMITER_INSIDE = "delimiter-inside";
    static final String SUBFIELD_EMPTY = "subfield-empty";
    static final String CHARSET = "charset-mislabelled";
    static final String CODES_UNKNOWN = "codes-unknown";
    static final String ESCAPE_UNCLOSED = "escape-unclosed";
    static final String TAG = "tag-wrong";
    static final String SUBFIELD_CODE = "subfield-code-wrong";
    static final String AMPERSAND = "ampersand-bare";
    static final String ELEMENT_FOREIGN = "element-foreign";
    static final String JSON_PUNCTUATION = "json-punctuation";
    static final String LINE_CONTINUED = "line-continued";
    static final String LINE_UNREADABLE = "line-unreadable";
    static final String BLANKS = "blanks-as-dashes";
    static final String LEADER_MISSING = "leader-missing";

    private final List<Repair> made = new ArrayList<>();

    void add(String name, String place, String detail) {
        made.add(new Repair(name, place, detail));
    }

    List<Repair> made() {
        return List.copyOf(made);
    }
}
