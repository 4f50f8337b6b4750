package org.fettle.platform.roads;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A piece of OpenStreetMap: the one that comes along, or one that somebody chose.
///
/// @param identity another one for another content, as a folder may be called
record Extract(Path file, String identity) {
    private static final String OWN = "north-bayreuth.osm.gz";

    /// @param chosen file in one of the forms of OpenStreetMap; the one that comes along when null
    static Extract of(@Nullable String chosen, Path folder) throws IOException {
        Files.createDirectories(folder);
        if (chosen == null) {
            var own = folder.resolve(OWN);
            if (!Files.exists(own)) unpack(own);
            return new Extract(own, "graph");
        }
        var file = Path.of(chosen);
        var name = Objects.requireNonNull(file.getFileName()).toString().replaceAll("[^A-Za-z0-9.-]", "_");
        return new Extract(
                file,
                "%s-%d-%d"
                        .formatted(
                                name,
                                Files.size(file),
                                Files.getLastModifiedTime(file).toMillis()));
    }

    /// The first time it is read, which takes as long as it is large.
    Network open(Path folder) {
        return Network.open(file, folder.resolve(identity), identity);
    }

    private static void unpack(Path extract) throws IOException {
        var part = extract.resolveSibling(extract.getFileName() + ".part");
        try (var resource = Objects.requireNonNull(Extract.class.getResourceAsStream("/osm/" + OWN))) {
            Files.copy(resource, part, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(part, extract, StandardCopyOption.ATOMIC_MOVE);
    }
}
