package org.fettle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {
    private static final Path SOURCES = Path.of("src/main/java/org/fettle");

    private final ApplicationModules modules = ApplicationModules.of(Fettle.class);

    @Test
    void dependenciesPointDownOnly() {
        modules.verify();
    }

    /// A `package-info` among the tests hides the one of the module from `verify()`, which then sees no module at all.
    @Test
    void everyDoorIsSeen() throws IOException {
        var unseen = new ArrayList<String>();
        try (var files = Files.walk(SOURCES)) {
            for (var door : files.filter(f -> f.endsWith("package-info.java")).toList()) {
                var name = SOURCES.relativize(door.getParent()).toString().replace('/', '.');
                if (Files.readString(door).contains("@ApplicationModule(")
                        && modules.getModuleByName(name).isEmpty()) unseen.add(name);
            }
        }
        assertThat(unseen).as("a package-info in src/test hides these").isEmpty();
    }
}
