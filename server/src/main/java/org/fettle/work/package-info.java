/// Work: what needs doing, who does it when, and the record of what was done, for every machine and every book.
///
/// Public: the doors [Tasks], [Records], [Photos] and [Chronicle], their values, answers and events ([TaskStarted],
/// [TaskFinished]);
/// what
/// somebody sees and does by hand ([WorkDesk], [WorkActs], [WorkAnswers]); [ThingNames], by which a module names its
/// things; the fragment `work/_history`.
/// Law: an assignment rests on a stored decision of people (V20261124_20 refuses it otherwise); a record is never
/// changed,
/// a correction is a new record.
@ApplicationModule(
        displayName = "Work",
        allowedDependencies = {
            "people",
            "platform.actor",
            "platform.files",
            "platform.http",
            "platform.lists",
            "platform.shell",
            "platform.settings",
            "platform.identity",
            "platform.values"
        })
@NullMarked
package org.fettle.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
