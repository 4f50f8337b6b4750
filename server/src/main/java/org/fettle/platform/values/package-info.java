/// Values: what stores and files share: the digest of bytes, a sentence in both languages, instants and searches as the
/// database speaks of them.
@ApplicationModule(
        displayName = "Values",
        allowedDependencies = {})
@NullMarked
package org.fettle.platform.values;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
