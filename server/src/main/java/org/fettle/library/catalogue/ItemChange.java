package org.fettle.library.catalogue;

import java.util.Locale;

/// What came of adding or changing an item.
public sealed interface ItemChange {
    record Changed(Item item) implements ItemChange {}

    /// Somebody changed it in between.
    record Clash(Item present) implements ItemChange {}

    record Refused(Reason reason, String value) implements ItemChange {}

    enum Reason {
        BARCODE_EMPTY,
        BARCODE_TAKEN,
        UNKNOWN_RECORD,
        UNKNOWN_ITEM;

        public String key() {
            return "catalogue.item." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
