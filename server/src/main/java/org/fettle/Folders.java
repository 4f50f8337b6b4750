package org.fettle;

import java.nio.file.Files;
import java.nio.file.Path;
import org.fettle.platform.database.PostgresServer;

/// Folders of data.
final class Folders {
    /// Removes a data folder. Refuses a folder that holds something else than Fettle's data.
    static void delete(Path folder) {
        if (!Files.exists(folder)) return;
        if (!Files.exists(folder.resolve("pg")) && !Files.exists(folder.resolve("secret")))
            throw new IllegalArgumentException(
                    "--fresh would delete %s, which is no data folder of Fettle. Maybe another --data."
                            .formatted(folder));
        PostgresServer.wipe(folder);
    }

    private Folders() {}
}
