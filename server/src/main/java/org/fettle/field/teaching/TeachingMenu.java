package org.fettle.field.teaching;

import java.util.List;
import org.fettle.platform.actor.Role;
import org.fettle.platform.shell.Menu;
import org.fettle.platform.shell.MenuEntry;
import org.springframework.stereotype.Component;

@Component
class TeachingMenu implements Menu {
    @Override
    public List<MenuEntry> entries() {
        return List.of(MenuEntry.of(
                "nav.field", "teaching.title", "/field/lessons", 135, Role.SERVICE_MANAGER, Role.DISPATCHER));
    }
}
