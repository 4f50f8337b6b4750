package org.fettle.library.catalogue;

import java.util.List;
import java.util.Set;
import org.fettle.marc.MarcRecord;
import org.fettle.marc.check.Problem;

/// Which kind of cataloguing work a record asks for.
public final class LevelRules {
    public static final String FAST_ADD = "cat.fastadd";
    public static final String COPY_EXACT = "cat.copy.exact";
    public static final String COPY_CHANGES = "cat.copy.changes";
    public static final String ORIGINAL_BOOK = "cat.original.book";
    public static final String ORIGINAL_SERIAL = "cat.original.serial";
    public static final String REVIEW = "cat.review";
    public static final Set<String> CATALOGUING =
            Set.of(FAST_ADD, COPY_EXACT, COPY_CHANGES, ORIGINAL_BOOK, ORIGINAL_SERIAL);

    /// Encoding levels (leader 17) of records that somebody still has to catalogue: minimal, preliminary, less than
    /// full, prepublication.
    private static final String BRIEF = "2357uz";

    /// A record that came from elsewhere: brief ones are original work, full ones are copied, with or without changes.
    ///
    /// @param repaired it could be read only after repairs
    public static String taskType(MarcRecord record, List<Problem> problems, boolean repaired) {
        boolean serial = DescriptionRules.material(record) == Material.SERIAL;
        boolean brief = BRIEF.indexOf(record.leader().charAt(17)) >= 0
                || (DescriptionRules.callNumber(record).isEmpty()
                        && record.like("6XX").findAny().isEmpty());
        if (brief) return serial ? ORIGINAL_SERIAL : ORIGINAL_BOOK;
        boolean changes = repaired || problems.stream().anyMatch(p -> p.severity() == Problem.Severity.ERROR);
        return serial || changes ? COPY_CHANGES : COPY_EXACT;
    }

    /// Minutes that such work is thought to take one person.
    public static int minutes(String taskType) {
        return switch (taskType) {
            case FAST_ADD -> 5;
            case COPY_EXACT -> 6;
            case COPY_CHANGES -> 15;
            case ORIGINAL_BOOK -> 45;
            case ORIGINAL_SERIAL -> 60;
            default -> 10;
        };
    }

    private LevelRules() {}
}
