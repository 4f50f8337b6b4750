package org.fettle.marc.serials;

/// Why something cannot be read or predicted: where it stands, what stands there, and what would help.
///
/// @param tag the field, e.g. `853`
/// @param subfield its code, or a blank for the field as a whole
/// @param value what was found, perhaps empty
/// @param remedy what is expected there, a sentence
public record Refusal(String tag, char subfield, String value, String remedy) {
    private static final int LONGEST = 60;

    /// In one line: `853 $w "z": give …`.
    public String text() {
        var place = subfield == ' ' ? tag : tag + " $" + subfield;
        return value.isEmpty() ? "%s: %s".formatted(place, remedy) : "%s \"%s\": %s".formatted(place, cut(), remedy);
    }

    private String cut() {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
    }
}
