/// Settings: what the whole installation agrees on: the clock, the practices that are switched on.
@ApplicationModule(
        displayName = "Settings",
        allowedDependencies = {})
@NullMarked
package org.fettle.platform.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
