/// Audit: who changed what, from what to what, when, by which door. Written by triggers, append-only.
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"platform.actor", "platform.lists", "platform.shell"})
@NullMarked
package org.fettle.platform.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
