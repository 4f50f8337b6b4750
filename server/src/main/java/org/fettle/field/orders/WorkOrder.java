package org.fettle.field.orders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// What is to be done for a customer at a site, and billed.
///
/// @param request what it came from
/// @param deliveryOn the site's day on which what was sold arrives
/// @param confirmedAt when the customer said that the time suits
public record WorkOrder(
        UUID id,
        long number,
        Kind kind,
        UUID customer,
        UUID site,
        Optional<UUID> request,
        String note,
        Optional<LocalDate> soldOn,
        Optional<LocalDate> deliveryOn,
        State state,
        Instant createdAt,
        Optional<Instant> confirmedAt,
        int version) {
    public enum Kind {
        INSTALLATION,
        REPAIR,
        MAINTENANCE,
        TEACHING;

        public String key() {
            return "orders.kind." + name().toLowerCase(Locale.ROOT);
        }
    }

    public enum State {
        OPEN,
        UNDER_WAY,
        DONE,
        CANCELLED;

        public String key() {
            return "orders.state." + name().toLowerCase(Locale.ROOT);
        }
    }

    /// As people say it, e.g. `WO-1042`.
    public String code() {
        return "WO-" + number;
    }
}
