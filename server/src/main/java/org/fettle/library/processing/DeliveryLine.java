package org.fettle.library.processing;

/// A delivery as the list of deliveries shows it.
///
/// @param announced pieces on the packing list
/// @param pieces pieces that were scanned
/// @param surplus of these, pieces that the list does not account for
public record DeliveryLine(Delivery delivery, int announced, int pieces, int surplus) {
    public int missing() {
        return Math.max(0, announced - (pieces - surplus));
    }
}
