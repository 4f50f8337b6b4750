/// Actor: who acts, in which roles, by which door, and which roles an endpoint lets in.
@ApplicationModule(
        displayName = "Actor",
        allowedDependencies = {})
@NullMarked
package org.fettle.platform.actor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
