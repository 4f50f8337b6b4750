package org.fettle.marc.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What the format has given up: `obsolete.tsv`.
final class Obsolete {
    /// @param since a year, or empty
    /// @param instead what to use now, or empty
    record Former(String since, String instead) {
        /// E.g. ` (since 2008)`.
        String when() {
            return since.isEmpty() ? "" : " (since %s)".formatted(since);
        }
    }

    private static final Map<String, Former> FORMER = load();

    static Optional<Former> field(String tag) {
        return Optional.ofNullable(FORMER.get(tag + " -"));
    }

    static Optional<Former> subfield(String tag, char code) {
        return Optional.ofNullable(FORMER.get(tag + " $" + code));
    }

    /// @param which 1 or 2
    static Optional<Former> indicator(String tag, int which, char value) {
        return Optional.ofNullable(FORMER.get(tag + " " + which + "=" + (value == ' ' ? '#' : value)));
    }

    private static Map<String, Former> load() {
        var former = new HashMap<String, Former>();
        for (var cells : Tables.rows("obsolete.tsv")) {
            var what = new Former(cells[2], cells[3]);
            int equals = cells[1].indexOf('=');
            if (equals < 0) former.put(cells[0] + " " + cells[1], what);
            else
                for (char c : cells[1].substring(equals + 1).toCharArray())
                    former.put(cells[0] + " " + cells[1].substring(0, equals + 1) + c, what);
        }
        return former;
    }

    private Obsolete() {}
}
