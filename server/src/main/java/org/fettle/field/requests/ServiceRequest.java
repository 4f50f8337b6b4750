package org.fettle.field.requests;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// What a customer reports.
///
/// @param symptom a failure code of the machine's kind
/// @param priority 1 (danger, water, no heating in winter) to 5
/// @param duplicateOf an open request that says the same
/// @param callbackOf the record of work after which the machine failed again
/// @param answer what was said on the phone, when that was enough
public record ServiceRequest(
        UUID id,
        long number,
        UUID customer,
        UUID site,
        Optional<UUID> asset,
        String caller,
        String phone,
        Optional<String> symptom,
        String description,
        int priority,
        Instant receivedAt,
        String takenBy,
        Optional<UUID> duplicateOf,
        Optional<UUID> callbackOf,
        State state,
        String answer,
        int version) {
    public enum State {
        NEW,
        ORDERED,
        REMOTE_FIXED,
        DUPLICATE,
        CLOSED;

        public String key() {
            return "requests.state." + name().toLowerCase(Locale.ROOT);
        }

        boolean open() {
            return this == NEW || this == ORDERED;
        }
    }

    /// As people say it, e.g. `SR-1004`.
    public String code() {
        return "SR-" + number;
    }
}
