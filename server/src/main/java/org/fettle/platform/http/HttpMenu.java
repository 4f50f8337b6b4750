package org.fettle.platform.http;

import java.util.List;
import org.fettle.platform.actor.Role;
import org.fettle.platform.shell.Menu;
import org.fettle.platform.shell.MenuEntry;
import org.springframework.stereotype.Component;

@Component
class HttpMenu implements Menu {
    @Override
    public List<MenuEntry> entries() {
        return List.of(MenuEntry.of("nav.administration", "http.docs", "/api/docs", 980, Role.ADMINISTRATOR));
    }
}
