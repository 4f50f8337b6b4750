package org.fettle.field.orders;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fettle.people.Interval;

/// Machines sold to a site: each is to be installed, and its owner taught.
///
/// @param id of the order, made by the caller
/// @param models their codes, one for each machine
/// @param deliveryOn the site's day
/// @param window promised for the installation; not before the delivery
public record Sale(
        UUID id, UUID site, List<String> models, LocalDate deliveryOn, Optional<Interval> window, String note) {
    public Sale {
        models = List.copyOf(models);
    }
}
