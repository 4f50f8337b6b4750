/// Customers: who pays, whom to call, and the sites where work is done, each with its law, zone and hours.
///
/// Public: the door [Customers], its values, and the words in which every module of field refuses bad input
/// ([Fault], [Entry]).
@ApplicationModule(
        displayName = "Customers",
        allowedDependencies = {
            "people",
            "platform.actor",
            "platform.imports",
            "platform.lists",
            "platform.roads",
            "platform.shell",
            "platform.values"
        })
@NullMarked
package org.fettle.field.customers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
