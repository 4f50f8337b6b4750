/// Lists: one way to filter, sort and page what is too long for one page, to take it out as CSV and to read CSV.
///
/// A [Table] says once which columns a list has. A [Listing] is what somebody asked of it. [Keyset] turns that into
/// SQL that costs the same on the last page as on the first. Templates: `lists/_bar`, `lists/_head`, `lists/_foot`.
@ApplicationModule(
        displayName = "Lists",
        allowedDependencies = {"platform.shell"})
@NullMarked
package org.fettle.platform.lists;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
