package org.fettle.field.arrivals;

import java.util.List;
import org.fettle.platform.actor.Role;
import org.fettle.platform.shell.Menu;
import org.fettle.platform.shell.MenuEntry;
import org.springframework.stereotype.Component;

@Component
class KeptMenu implements Menu {
    @Override
    public List<MenuEntry> entries() {
        return List.of(
                MenuEntry.of("nav.field", "arrivals.title", "/board/kept", 136, Role.SERVICE_MANAGER, Role.DISPATCHER));
    }
}
