package org.fettle.work;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A photo of the work. Never changed, never taken away.
///
/// @param id of the stored file
/// @param follows the record that was written before it was added; empty when it is part of the record
/// @param technician whose work it shows; empty when the office added it
/// @param sha256 of the picture, 64 hexadecimal digits
/// @param thumbnail whether there is a small one to show
/// @param note what it shows, in the words of who took it; may be blank
public record Photo(
        UUID id,
        UUID task,
        Optional<UUID> follows,
        Optional<UUID> technician,
        String name,
        String sha256,
        boolean thumbnail,
        String note,
        String addedBy,
        Instant addedAt) {
    /// In words, for who cannot see it.
    public String words() {
        return note.isBlank() ? name : note;
    }
}
