package org.fettle.library.bindery;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// A lot that went to a binder.
///
/// @param number short, as people say it: `BS-22`
public record Shipment(
        UUID id,
        String number,
        String binder,
        LocalDate sentOn,
        LocalDate dueOn,
        Optional<LocalDate> returnedOn,
        int volumes,
        int version) {}
