/// Imports: CSV comes in. Upload, say which column is what, try it without saving, then take it in as one transaction:
/// all rows or none. What a row means is said by the module it belongs to, as a [CsvKind].
@ApplicationModule(
        displayName = "Imports",
        allowedDependencies = {"platform.actor", "platform.lists", "platform.shell"})
@NullMarked
package org.fettle.platform.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
