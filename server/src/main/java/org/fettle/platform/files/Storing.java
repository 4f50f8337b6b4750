package org.fettle.platform.files;

import java.util.List;
import java.util.Locale;

/// The answer to an upload.
public sealed interface Storing {
    record Stored(FileInfo file) implements Storing {}

    /// Nothing was kept.
    ///
    /// @param limit most bytes, where the size was the reason; else 0
    record Refused(String name, List<Reason> reasons, long limit) implements Storing {}

    enum Reason {
        EMPTY,
        TYPE_UNKNOWN,
        TYPE_NOT_WANTED,
        TOO_LARGE,
        /// It begins like a picture but cannot be read as one.
        PICTURE_BROKEN,
        /// More pixels than any camera makes: reading it would need more memory than there is.
        PICTURE_TOO_LARGE;

        /// Key of a sentence that says what to do.
        public String key() {
            return "files.refused." + name().toLowerCase(Locale.ROOT);
        }
    }
}
