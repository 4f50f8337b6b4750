package org.fettle.platform.identity;

import java.util.Locale;
import java.util.Optional;
import org.fettle.platform.shell.Viewer;
import org.fettle.platform.shell.Viewers;
import org.springframework.stereotype.Component;

/// Tells the shell who is signed in.
@Component
class SessionViewers implements Viewers {
    @Override
    public Optional<Viewer> viewer() {
        return Actors.signedIn()
                .map(who -> new Viewer(who.account(), who.name(), who.roles(), Locale.of(who.language())));
    }
}
