package org.fettle.platform.files;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.fettle.platform.actor.Role;

/// What is known of a stored file.
///
/// @param size bytes
/// @param sha256 of the content, 64 hexadecimal digits
/// @param thumbnail whether there is one at `/files/{id}/thumbnail`
public record FileInfo(
        UUID id,
        String name,
        FileType type,
        long size,
        String sha256,
        Set<Role> readers,
        UUID uploadedBy,
        Instant uploadedAt,
        boolean thumbnail) {}
