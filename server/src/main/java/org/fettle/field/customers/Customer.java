package org.fettle.field.customers;

import java.util.Locale;
import java.util.UUID;

/// Who pays. Where the work is done is a [Site].
///
/// @param number short and stable, as people say it
public record Customer(
        UUID id, long number, String name, Kind kind, String phone, String mail, Locale language, int version) {
    public enum Kind {
        HOUSEHOLD,
        BUSINESS
    }

    /// As it is written on papers, e.g. `C-1042`.
    public String code() {
        return "C-" + number;
    }
}
