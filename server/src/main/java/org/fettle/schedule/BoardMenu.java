package org.fettle.schedule;

import java.util.List;
import org.fettle.platform.actor.Role;
import org.fettle.platform.shell.Menu;
import org.fettle.platform.shell.MenuEntry;
import org.springframework.stereotype.Component;

@Component
class BoardMenu implements Menu {
    @Override
    public List<MenuEntry> entries() {
        return List.of(
                MenuEntry.of("nav.field", "schedule.board", "/board", 101, Role.DISPATCHER, Role.SERVICE_MANAGER));
    }
}
