package org.fettle.library.catalogue;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// A file of records on its way into the catalogue: staged, looked at, then taken in.
public record ImportBatch(
        UUID id,
        String name,
        Optional<UUID> file,
        State state,
        Optional<Target> target,
        Instant stagedAt,
        String stagedBy,
        int version) {
    public enum State {
        STAGING,
        STAGED,
        TAKING,
        TAKEN,
        UNDONE;

        public String key() {
            return "catalogue.import.state." + name().toLowerCase(Locale.ROOT);
        }
    }

    /// What becomes of the records that are new.
    public enum Target {
        /// A draft each, with a task of its level in the queue.
        QUEUE,
        /// Accepted as they are, for a catalogue that comes from elsewhere.
        ACCEPT;

        public String key() {
            return "catalogue.import.target." + name().toLowerCase(Locale.ROOT);
        }
    }

    /// What one stretch of the file became.
    public enum Outcome {
        ACCEPTED,
        REPAIRED,
        QUARANTINED,
        JUNK;

        public String key() {
            return "catalogue.import.outcome." + name().toLowerCase(Locale.ROOT);
        }
    }

    /// @param bytes the sums over all outcomes are the length of the file
    /// @param same titles that the catalogue has already
    /// @param taken records made of them
    public record Sum(Outcome outcome, long pieces, long bytes, long same, long taken) {}

    /// One stretch of the file.
    ///
    /// @param reasons why it is quarantined, or the names of its repairs
    /// @param sameAs number of the catalogue's record that is the same title
    /// @param record number of the record it became
    /// @param correctedBy who put its bytes right by hand
    public record Piece(
            int seq,
            long offset,
            byte[] bytes,
            Outcome outcome,
            String reasons,
            String detail,
            String title,
            int problems,
            Optional<String> sameAs,
            Optional<String> record,
            Optional<String> correctedBy) {
        private static final int SHOWN = 2_000;

        /// The bytes as text, with what cannot be seen made visible.
        public String visible() {
            var text = new StringBuilder();
            for (int i = 0; i < Math.min(bytes.length, SHOWN); i++) {
                int b = bytes[i] & 0xFF;
                text.append(
                        switch (b) {
                            case 0x1D -> "␝\n";
                            case 0x1E -> "␞\n";
                            case 0x1F -> "␟";
                            default -> b >= 0x20 && b < 0x7F ? String.valueOf((char) b) : "\\x%02X".formatted(b);
                        });
            }
            return bytes.length > SHOWN ? text + "…" : text.toString();
        }
    }
}
