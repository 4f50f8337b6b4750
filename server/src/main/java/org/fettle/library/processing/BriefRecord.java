package org.fettle.library.processing;

import java.util.List;
import java.util.Optional;
import org.fettle.marc.Field;
import org.fettle.marc.MarcRecord;

/// The little that is known of a piece when it comes out of the box, as a record of preliminary level.
final class BriefRecord {
    private static final String PRELIMINARY = "00000nam a22000005i 4500";

    static MarcRecord of(Optional<String> isbn, String title, Kind kind) {
        var record = new MarcRecord(leader(kind), List.of());
        if (isbn.isPresent()) record = record.with(field("020", ' ', ' ', 'a', isbn.get()));
        return record.with(field("245", '0', '0', 'a', title.isBlank() ? "[Untitled]" : title));
    }

    private static String leader(Kind kind) {
        return switch (kind) {
            case BOOK, REBOUND -> PRELIMINARY;
            case DVD -> PRELIMINARY.replace("nam", "ngm");
            case SERIAL -> PRELIMINARY.replace("nam", "nas");
        };
    }

    private static Field field(String tag, char first, char second, char code, String value) {
        return new Field.Data(tag, first, second, List.of(new Field.Subfield(code, value)));
    }

    private BriefRecord() {}
}
