/// Bindery: what is bound elsewhere, from the wish to the volume back on its shelf.
///
/// Public door: [Bindery] (propose, collate and prepare by people's law, ship, take back, inspect), [BindingSlip].
/// Law: an item is at most once on its way to the bindery (V20261124_77); a volume is inspected before it goes on.
@ApplicationModule(
        displayName = "Bindery",
        allowedDependencies = {
            "library.catalogue",
            "library.processing",
            "people",
            "work",
            "platform.actor",
            "platform.http",
            "platform.settings",
            "platform.shell"
        })
@NullMarked
package org.fettle.library.bindery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
