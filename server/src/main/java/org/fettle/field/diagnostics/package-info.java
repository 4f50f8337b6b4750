/// Diagnostics: procedures step by step, readings with their limits, and what was concluded.
///
/// Public: the door [Procedures] and its values. Law: a task keeps the edition it began with; a verdict is computed,
/// never
/// entered; every answer and every repeat is kept.
@ApplicationModule(
        displayName = "Diagnostics",
        allowedDependencies = {
            "work",
            "field.customers",
            "field.machines",
            "platform.actor",
            "platform.shell",
            "platform.values"
        })
@NullMarked
package org.fettle.field.diagnostics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
