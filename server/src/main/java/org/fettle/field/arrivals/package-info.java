/// Arrivals: when technicians will likely be there, from how long such work really took, and whether they were.
///
/// Public: nothing; it answers schedule's question.
/// Law: what was foreseen is kept as it was, and compared with what came.
@ApplicationModule(
        displayName = "Arrivals",
        allowedDependencies = {
            "people",
            "work",
            "schedule",
            "platform.actor",
            "platform.lists",
            "platform.roads",
            "platform.settings",
            "platform.shell",
            "platform.values"
        })
@NullMarked
package org.fettle.field.arrivals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
