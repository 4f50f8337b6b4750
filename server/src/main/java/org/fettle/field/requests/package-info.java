/// Requests: what a customer reports, on which machine, and whether it was said before.
///
/// Public: the door [Requests] and its values. Law: a request on a machine that was worked on within the last
/// [RequestRules#CALLBACK] days says so, so that first-time fix is counted and not claimed.
@ApplicationModule(
        displayName = "Requests",
        allowedDependencies = {
            "work",
            "people",
            "field.customers",
            "field.machines",
            "platform.actor",
            "platform.lists",
            "platform.shell",
            "platform.values"
        })
@NullMarked
package org.fettle.field.requests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
