package org.fettle.field.parts;

import java.util.List;
import org.fettle.platform.actor.Role;
import org.fettle.platform.shell.Menu;
import org.fettle.platform.shell.MenuEntry;
import org.springframework.stereotype.Component;

@Component
class PartMenu implements Menu {
    @Override
    public List<MenuEntry> entries() {
        return List.of(
                MenuEntry.of("nav.field", "parts.title", "/field/stock", 133, Role.DISPATCHER, Role.SERVICE_MANAGER));
    }
}
