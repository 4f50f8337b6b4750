package org.fettle.marc.format;

import java.util.List;
import org.fettle.marc.MarcRecord;

/// What became of a stretch of the input. The lengths of all outcomes of one source add up to its length.
public sealed interface Outcome {
    /// Where it begins, in bytes from the start of the input.
    long offset();

    /// As they stood in the input.
    byte[] bytes();

    /// A record, with what had to be mended to read it.
    record Parsed(long offset, byte[] bytes, MarcRecord record, List<Repair> repairs) implements Outcome {
        public Parsed {
            repairs = List.copyOf(repairs);
        }
    }

    /// Bytes that look like a record and cannot be read as one without guessing. Kept, never dropped.
    record Quarantined(long offset, byte[] bytes, Reason reason, String detail) implements Outcome {}

    /// Bytes between records: line ends, filling, text that is no record.
    record Junk(long offset, byte[] bytes) implements Outcome {}

    enum Reason {
        /// No leader can be made out.
        LEADER_UNREADABLE,
        /// The input ends within the record.
        TRUNCATED,
        /// The directory is no list of entries.
        DIRECTORY_UNREADABLE,
        /// The directory lists more or fewer fields than the data holds.
        DIRECTORY_COUNT,
        /// Longer than this reader keeps in memory.
        TOO_LONG,
        /// XML that is not well-formed or no MARCXML.
        XML_UNREADABLE,
        /// JSON that is not well-formed or no MARC-in-JSON.
        JSON_UNREADABLE,
        /// Lines that are none of their format.
        LINES_UNREADABLE,
        /// A record with nothing in it.
        RECORD_EMPTY,
        /// A packed file: what is in it was not looked at.
        PACKED;

        /// E.g. `directory-count`.
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
