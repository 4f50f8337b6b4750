package org.fettle.library.processing;

import java.util.UUID;

/// One line of a packing list, as it was announced and as it came.
///
/// @param isbn thirteen digits; empty when the list names none
/// @param received how many pieces were scanned for it
public record PackedLine(UUID id, int position, String isbn, String title, Kind kind, int quantity, int received) {
    public PackedLine {
        if (quantity < 1) throw new IllegalArgumentException("line %d has %d pieces".formatted(position, quantity));
    }

    public int missing() {
        return Math.max(0, quantity - received);
    }

    PackedLine withOneMore() {
        return new PackedLine(id, position, isbn, title, kind, quantity, received + 1);
    }
}
