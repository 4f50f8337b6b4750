/// HTTP: what every API call has in common. One call has one effect ([NoKey] names the exceptions), a lost race is
/// told with both values ([IfMatch]), a fault of the input is told by field, value and remedy, a flood is slowed down.
@ApplicationModule(
        displayName = "HTTP",
        allowedDependencies = {"platform.actor", "platform.shell", "platform.values"})
@NullMarked
package org.fettle.platform.http;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
