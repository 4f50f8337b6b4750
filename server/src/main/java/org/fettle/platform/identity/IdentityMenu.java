package org.fettle.platform.identity;

import java.util.List;
import org.fettle.platform.actor.Role;
import org.fettle.platform.shell.Menu;
import org.fettle.platform.shell.MenuEntry;
import org.springframework.stereotype.Component;

@Component
class IdentityMenu implements Menu {
    @Override
    public List<MenuEntry> entries() {
        return List.of(
                MenuEntry.of("nav.administration", "identity.accounts", "/accounts", 910, Role.ADMINISTRATOR),
                MenuEntry.of("nav.administration", "identity.me", "/me", 990));
    }
}
