package org.fettle.library.catalogue;

import java.util.List;
import java.util.Locale;

/// What came of undoing an import: all of it, or nothing.
public sealed interface Undoing {
    record Undone(int records) implements Undoing {}

    /// @param hindrances the first of them; nothing was changed
    record Hindered(List<Hindrance> hindrances) implements Undoing {
        public Hindered {
            hindrances = List.copyOf(hindrances);
        }
    }

    /// It is not taken in to its end, or was undone before.
    record NotNow() implements Undoing {}

    /// A record that was worked on since.
    record Hindrance(String number, String title, Why why) {}

    enum Why {
        /// Somebody changed the record.
        RECORD_CHANGED,
        /// Somebody works on it, or other work than cataloguing waits for it.
        WORK_BEGUN,
        /// A copy was changed or added, or is somewhere in the house.
        ITEM_IN_USE,
        HOLDING_ADDED,
        /// Another file was taken in that has the same title, and made no record of its own.
        RELIED_ON;

        public String key() {
            return "catalogue.undo.why." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
