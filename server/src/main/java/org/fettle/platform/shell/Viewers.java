package org.fettle.platform.shell;

import java.util.Optional;

/// Tells the shell who looks; identity answers.
@FunctionalInterface
public interface Viewers {
    Optional<Viewer> viewer();
}
