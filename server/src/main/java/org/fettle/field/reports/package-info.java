/// Reports: the document of what was done, which the customer reads and signs, on the technician's phone or by a link.
///
/// Public: the door [Reports] and its values. Law: signed are exactly the bytes that were shown.
@ApplicationModule(
        displayName = "Reports",
        allowedDependencies = {
            "work",
            "people",
            "field.customers",
            "field.diagnostics",
            "field.machines",
            "field.orders",
            "field.teaching",
            "platform.actor",
            "platform.files",
            "platform.shell",
            "platform.identity",
            "platform.values"
        })
@NullMarked
package org.fettle.field.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
