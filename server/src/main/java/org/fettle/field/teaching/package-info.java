/// Teaching: who was shown what about their machine, and whether they then did it themselves.
///
/// Public: the door [Teachings] and its values. Law: each try of each point is kept; only what was done alone is
/// learnt.
@ApplicationModule(
        displayName = "Teaching",
        allowedDependencies = {
            "work",
            "field.customers",
            "field.machines",
            "platform.actor",
            "platform.shell",
            "platform.values"
        })
@NullMarked
package org.fettle.field.teaching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
