package org.fettle.library.processing;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A delivery with its lines and its pieces, the newest piece first.
///
/// @param copies what the pieces are in the catalogue, by item
public record Packing(Delivery delivery, List<PackedLine> lines, List<Piece> pieces, Map<UUID, Copy> copies) {
    public int announced() {
        return lines.stream().mapToInt(PackedLine::quantity).sum();
    }

    public int missing() {
        return lines.stream().mapToInt(PackedLine::missing).sum();
    }

    /// Pieces that the list does not account for.
    public List<Piece> surplus() {
        return pieces.stream().filter(p -> p.finding() != Finding.EXPECTED).toList();
    }
}
