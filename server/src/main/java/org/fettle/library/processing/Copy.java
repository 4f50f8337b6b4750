package org.fettle.library.processing;

import java.util.UUID;

/// One piece as the processing area sees it.
///
/// @param catalogued true when its record is accepted
/// @param needed true when somebody waits for it
public record Copy(
        UUID item,
        UUID record,
        String barcode,
        String title,
        String callNumber,
        String location,
        boolean catalogued,
        boolean needed) {
    /// What it says on task and page, e.g. "Faust · 830.6 GOE".
    public String label() {
        return callNumber.isBlank() ? title : title + " · " + callNumber;
    }
}
