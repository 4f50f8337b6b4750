/// Orders: what was sold or asked for becomes work, line by line, and the work moves the order.
///
/// Public: the door [Orders] and its values. Law: the state of an order follows from its lines, theirs from
/// the tasks of work, always; what a visit leaves undone goes on by itself.
@ApplicationModule(
        displayName = "Orders",
        allowedDependencies = {
            "work",
            "people",
            "field.customers",
            "field.machines",
            "field.requests",
            "platform.actor",
            "platform.lists",
            "platform.roads",
            "platform.shell",
            "platform.settings",
            "platform.values"
        })
@NullMarked
package org.fettle.field.orders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
