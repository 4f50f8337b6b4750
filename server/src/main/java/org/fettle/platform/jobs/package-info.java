/// Jobs: work that takes longer than a request. Started in the transaction that wants it, seen while it runs,
/// cancelled,
/// and gone on with after a crash.
///
/// Public: [Jobs], what a module implements ([JobKind]) and is given ([Progress]), and how it ends ([JobEnd]).
/// Law: a job that was started ends as done, failed or cancelled, whatever was killed in between.
@ApplicationModule(
        displayName = "Jobs",
        allowedDependencies = {"platform.actor", "platform.shell"})
@NullMarked
package org.fettle.platform.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
