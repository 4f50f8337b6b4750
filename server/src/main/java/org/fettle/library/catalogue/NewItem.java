package org.fettle.library.catalogue;

import java.util.UUID;

/// An item to be added.
///
/// @param id made by the caller
/// @param callNumber empty to take the record's
public record NewItem(
        UUID id,
        UUID record,
        String barcode,
        String callNumber,
        String location,
        Material material,
        String volume,
        Item.Availability availability,
        Item.NeededFor neededFor,
        Item.InProcess inProcess) {

    /// Just arrived: not yet on a shelf, waiting to be catalogued.
    public static NewItem received(UUID id, UUID record, String barcode, String location, Material material) {
        return new NewItem(
                id,
                record,
                barcode,
                "",
                location,
                material,
                "",
                Item.Availability.NOT_YET,
                Item.NeededFor.NOTHING,
                Item.InProcess.RECEIVED);
    }
}
