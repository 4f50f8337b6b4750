package org.fettle.field.orders;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// @param id made by the caller; the same id twice is one order
public record NewOrder(
        UUID id,
        WorkOrder.Kind kind,
        UUID site,
        Optional<UUID> request,
        String note,
        Optional<LocalDate> soldOn,
        Optional<LocalDate> deliveryOn,
        List<NewLine> lines) {
    public NewOrder {
        lines = List.copyOf(lines);
    }
}
