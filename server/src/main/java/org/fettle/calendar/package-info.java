/// Calendar: a technician's own work in whatever calendar she uses, by a secret address that can be taken back.
///
/// Public: nothing; it only shows what work knows.
@ApplicationModule(
        displayName = "Calendar",
        allowedDependencies = {"people", "work", "platform.actor", "platform.identity", "platform.shell"})
@NullMarked
package org.fettle.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
