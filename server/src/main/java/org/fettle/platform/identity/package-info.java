/// Identity: accounts, sign-in, sessions, API tokens, and the check of every endpoint's `@Allow`.
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {
            "platform.actor",
            "platform.http",
            "platform.imports",
            "platform.lists",
            "platform.shell",
            "platform.values"
        })
@NullMarked
package org.fettle.platform.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
