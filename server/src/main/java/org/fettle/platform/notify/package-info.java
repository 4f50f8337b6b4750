/// Notify: mail. A letter is written in the transaction that causes it, in its reader's language, and sent afterwards,
/// again and again until it is out or given up by name.
///
/// Public: [Mails] and [Letter]. Law: a letter that was committed is sent, or visible with the reason why not.
@ApplicationModule(
        displayName = "Notify",
        allowedDependencies = {"platform.actor", "platform.shell"})
@NullMarked
package org.fettle.platform.notify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
