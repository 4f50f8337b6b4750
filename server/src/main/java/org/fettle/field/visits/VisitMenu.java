package org.fettle.field.visits;

import java.util.List;
import org.fettle.platform.actor.Role;
import org.fettle.platform.shell.Menu;
import org.fettle.platform.shell.MenuEntry;
import org.springframework.stereotype.Component;

@Component
class VisitMenu implements Menu {
    @Override
    public List<MenuEntry> entries() {
        return List.of(MenuEntry.of("nav.field", "visits.today", "/field/today", 100, Role.FIELD_TECHNICIAN));
    }
}
