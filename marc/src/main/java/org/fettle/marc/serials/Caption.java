package org.fettle.marc.serials;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fettle.marc.Field;

/// A caption and pattern field (853, 854, 855) as values.
///
/// @param link the number before the point in $8, by which 863-865 belong to it; 0 if it has none
/// @param levels of enumeration ($a-$h) and chronology ($i-$m) in the field's order
/// @param pieces per issuance ($p), 1 if not said
/// @param changes points of the year at which the highest number increments ($x)
/// @param regularity the $y in the field's order
/// @param note $n, perhaps empty
/// @param unitType $o: what supplements or indexes these are, perhaps empty
public record Caption(
        Stream stream,
        int link,
        Compressibility compressibility,
        Evaluation evaluation,
        List<Level> levels,
        Frequency frequency,
        int pieces,
        List<DateCode> changes,
        List<Regularity> regularity,
        String note,
        String unitType) {
    /// Which of the three fields.
    public enum Stream {
        BASIC("853", "863", "866"),
        SUPPLEMENT("854", "864", "867"),
        INDEX("855", "865", "868");

        private final String captionTag;
        private final String holdingTag;
        private final String textTag;

        Stream(String captionTag, String holdingTag, String textTag) {
            this.captionTag = captionTag;
            this.holdingTag = holdingTag;
            this.textTag = textTag;
        }

        public String captionTag() {
            return captionTag;
        }

        public String holdingTag() {
            return holdingTag;
        }

        /// The field of textual holdings.
        public String textTag() {
            return textTag;
        }

        public static Optional<Stream> of(String tag) {
            for (var s : values())
                if (s.captionTag.equals(tag) || s.holdingTag.equals(tag) || s.textTag.equals(tag))
                    return Optional.of(s);
            return Optional.empty();
        }
    }

    /// First indicator.
    public enum Compressibility {
        NEITHER,
        COMPRESS_ONLY,
        BOTH,
        UNKNOWN
    }

    /// Second indicator.
    public enum Evaluation {
        VERIFIED_ALL_LEVELS,
        VERIFIED,
        UNVERIFIED_ALL_LEVELS,
        UNVERIFIED
    }

    public Caption {
        levels = List.copyOf(levels);
        changes = List.copyOf(changes);
        regularity = List.copyOf(regularity);
    }

    /// Reads a field. Subfields that a caption field does not have are passed over.
    public static Answer<Caption> of(Field.Data field) {
        return new CaptionReader(field).read();
    }

    public Optional<Level> level(char code) {
        return levels.stream().filter(l -> l.code() == code).findFirst();
    }

    /// Levels of numbers, highest first: those of the first scheme, or of the alternative one ($g, $h).
    List<Level> numbers(boolean alternative) {
        var numbers = new ArrayList<Level>();
        for (var level : levels)
            if (level.code() <= 'h'
                    && level.isAlternative() == alternative
                    && level.chronology().isEmpty()) numbers.add(level);
        return numbers;
    }
}
