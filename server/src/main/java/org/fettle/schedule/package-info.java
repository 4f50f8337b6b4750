/// Schedule: who goes where, when. Appointments with their state, plans proposed and published, the board.
///
/// Public: the doors [Appointments] and [Planning], their values and answers. Who is at an appointment stands in work,
/// and only there.
/// Law: a visit that is not planned has its reasons; what a customer was told is not broken without a person's reason.
@ApplicationModule(
        displayName = "Schedule",
        allowedDependencies = {
            "people",
            "work",
            "platform.actor",
            "platform.jobs",
            "platform.roads",
            "platform.settings",
            "platform.shell",
            "platform.values"
        })
@NullMarked
package org.fettle.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
