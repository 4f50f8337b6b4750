/// Database: the life of the embedded PostgreSQL, the two roles (owner and server), migrations, backup and restore.
@ApplicationModule(displayName = "Database", allowedDependencies = "platform.values")
@NullMarked
package org.fettle.platform.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
