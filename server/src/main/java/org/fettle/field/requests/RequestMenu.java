package org.fettle.field.requests;

import java.util.List;
import org.fettle.platform.actor.Role;
import org.fettle.platform.shell.Menu;
import org.fettle.platform.shell.MenuEntry;
import org.springframework.stereotype.Component;

@Component
class RequestMenu implements Menu {
    @Override
    public List<MenuEntry> entries() {
        return List.of(MenuEntry.of(
                "nav.field",
                "requests.title",
                "/field/requests?state=NEW",
                110,
                Role.DISPATCHER,
                Role.SERVICE_MANAGER));
    }
}
