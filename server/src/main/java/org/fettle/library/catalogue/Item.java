package org.fettle.library.catalogue;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/// One barcoded piece. Its state has three parts that change apart from each other: may a reader have it, does somebody
/// wait for it, and what is being done with it.
///
/// @param number short, as people say it: `I-1042`
/// @param volume which part of a set or serial it is; empty for a whole
public record Item(
        UUID id,
        String number,
        UUID record,
        String barcode,
        String callNumber,
        String location,
        Material material,
        String volume,
        Availability availability,
        NeededFor neededFor,
        InProcess inProcess,
        Instant createdAt,
        int version) {

    /// May a reader have it?
    public enum Availability {
        AVAILABLE,
        /// In the house, not yet on its shelf.
        NOT_YET,
        ON_LOAN,
        IN_TRANSIT,
        MISSING,
        WITHDRAWN;

        public String key() {
            return "catalogue.availability." + name().toLowerCase(Locale.ROOT);
        }
    }

    /// Does somebody wait for it?
    public enum NeededFor {
        NOTHING,
        HOLD,
        RUSH,
        RESERVE;

        public String key() {
            return "catalogue.needed." + name().toLowerCase(Locale.ROOT);
        }
    }

    /// What is being done with it?
    public enum InProcess {
        NOTHING,
        RECEIVED,
        CATALOGUING,
        PROCESSING,
        BINDERY,
        MENDING,
        CONSERVATION;

        public String key() {
            return "catalogue.process." + name().toLowerCase(Locale.ROOT);
        }
    }
}
