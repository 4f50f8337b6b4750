/// Search: the catalogue's index and the public catalogue on it.
///
/// Public: the door [Search], its question [SearchQuery] and answer [Found].
/// Law: the index is a projection that may be thrown away: each node builds its own from the database when it starts,
/// and follows the feed of changes. What was not accepted is found by staff only.
@ApplicationModule(
        displayName = "Search",
        allowedDependencies = {"library.catalogue", "platform.actor", "platform.shell"})
@NullMarked
package org.fettle.library.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
