/// People: who may do what, here, on that day. Technicians, their qualifications and skills, the rules of each place,
/// and
/// the decisions that work refers to.
///
/// Public: the doors [Technicians], [Qualifications], [Law], [Shifts], their values and answers.
/// Law: nobody does work without a stored decision that allows it (the database says so too, V20261124_20).
@ApplicationModule(
        displayName = "People",
        allowedDependencies = {
            "platform.actor",
            "platform.shell",
            "platform.settings",
            "platform.identity",
            "platform.files",
            "platform.http",
            "platform.imports",
            "platform.lists",
            "platform.notify"
        })
@NullMarked
package org.fettle.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
