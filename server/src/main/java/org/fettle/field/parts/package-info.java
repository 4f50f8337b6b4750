/// Parts: what is built in, which machines take it, and how many are in the store and on each van.
///
/// Public: the door [Parts] and its values. Law: the stock is the sum of its moves, and nobody writes a stock.
@ApplicationModule(
        displayName = "Parts",
        allowedDependencies = {
            "work",
            "people",
            "field.customers",
            "field.machines",
            "platform.actor",
            "platform.shell",
            "platform.settings",
            "platform.values"
        })
@NullMarked
package org.fettle.field.parts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
