package org.fettle.marc.format;

import java.io.IOException;
import java.util.Optional;

/// A stream of records. Throws only what the stream below throws; whatever the bytes are, it gets to their end.
public interface RecordSource {
    /// The next outcome, or empty at the end.
    Optional<Outcome> next() throws IOException;
}
