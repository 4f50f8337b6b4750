/// Shell: layout, navigation, texts, errors, the plumbing between Spring, jte and htmx. Modules hand it their menu
/// entries; it knows none of them.
@ApplicationModule(
        displayName = "Shell",
        allowedDependencies = {"platform.actor", "platform.values"})
@NullMarked
package org.fettle.platform.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
