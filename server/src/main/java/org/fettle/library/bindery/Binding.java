package org.fettle.library.bindery;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// One volume and how it is to be bound.
///
/// @param number short, as people say it: `BD-302`
/// @param lettering what stands on the spine, one line each
/// @param task of the step that is next, while there is one to be done in the house
/// @param rejected how often it was sent back to the binder
public record Binding(
        UUID id,
        String number,
        UUID item,
        Instructions instructions,
        State state,
        Optional<UUID> task,
        Optional<UUID> shipment,
        String note,
        int rejected,
        Instant proposedAt,
        int version) {

    /// @param reason why it is bound
    /// @param style e.g. `Buckram, rounded back`
    public record Instructions(String reason, String colour, String style, String lettering) {}

    public enum State {
        /// Pages and parts are to be checked.
        WAITING,
        /// Complete; to be prepared, with its slip.
        COLLATED,
        /// Goes with the next shipment.
        PREPARED,
        AT_BINDER,
        /// To be inspected.
        RETURNED,
        BOUND;

        public String key() {
            return "bindery.state." + name().toLowerCase(Locale.ROOT);
        }

        /// The kind of work that is next in the house; empty where none is.
        public Optional<String> taskType() {
            return switch (this) {
                case WAITING, RETURNED -> Optional.of("bindery.collate");
                case COLLATED -> Optional.of("bindery.prepare");
                case PREPARED, AT_BINDER, BOUND -> Optional.empty();
            };
        }

        /// Where good work leads.
        State then() {
            return switch (this) {
                case WAITING -> COLLATED;
                case COLLATED -> PREPARED;
                case PREPARED -> AT_BINDER;
                case AT_BINDER -> RETURNED;
                case RETURNED, BOUND -> BOUND;
            };
        }
    }
}
