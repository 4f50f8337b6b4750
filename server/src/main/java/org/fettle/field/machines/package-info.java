/// Machines: what is sold (product models with their warranty, curriculum, prerequisites and failure codes), and the
/// assets at the customers', each with everything that was ever done to it.
///
/// Public: the door [Machines] and its values.
@ApplicationModule(
        displayName = "Machines",
        allowedDependencies = {
            "work",
            "people",
            "field.customers",
            "platform.actor",
            "platform.imports",
            "platform.lists",
            "platform.shell",
            "platform.values"
        })
@NullMarked
package org.fettle.field.machines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
