package org.fettle;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {
    @Test
    void dependenciesPointDownOnly() {
        ApplicationModules.of(Fettle.class).verify();
    }
}
