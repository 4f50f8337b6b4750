package org.fettle.library.processing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// A packing list to be entered.
///
/// @param id of the delivery, made by the caller
public record PackingList(UUID id, String vendor, String reference, LocalDate arrivedOn, List<Line> lines) {
    /// @param isbn as written, with or without hyphens, ten or thirteen digits; may be empty
    public record Line(String isbn, String title, Kind kind, int quantity) {}

    /// What is wrong with a list, and where: nothing of it was saved.
    ///
    /// @param row number of the line in the list, from 1; 0 for the list as a whole
    /// @param remedy key of the sentence that says what to do
    public record Fault(int row, String field, String value, String remedy) {}

    public PackingList {
        lines = List.copyOf(lines);
    }
}
