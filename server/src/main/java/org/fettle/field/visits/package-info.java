/// Visits: the technician's day on the phone, from the door to the signature. Puts together what the modules to its
/// left
/// keep; has no table of its own.
///
/// Law: a technician begins, answers and ends her own visits only; a visit ends as done only when everything it is for
/// is
/// there.
@ApplicationModule(
        displayName = "Visits",
        allowedDependencies = {
            "work",
            "people",
            "field.customers",
            "field.machines",
            "field.parts",
            "field.requests",
            "field.orders",
            "field.diagnostics",
            "field.teaching",
            "field.reports",
            "platform.actor",
            "platform.files",
            "platform.shell",
            "platform.values"
        })
@NullMarked
package org.fettle.field.visits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
