/// Training: programmes, the logbook, and an assessor's sign-off task by task. What is learnt at work becomes hours and
/// qualifications, entered through the doors of people.
///
/// Public: the door [Trainings], its values and answers.
/// Law: a sign-off is never changed; nobody signs for himself.
@ApplicationModule(
        displayName = "Training",
        allowedDependencies = {
            "people",
            "work",
            "platform.actor",
            "platform.shell",
            "platform.settings",
            "platform.http",
            "platform.notify",
            "platform.identity"
        })
@NullMarked
package org.fettle.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
